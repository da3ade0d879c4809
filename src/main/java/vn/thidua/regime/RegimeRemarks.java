package vn.thidua.regime;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.RemarkSource;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.plan.RuleBook;

/** The rule set that a nomination goes by, what of it is law, and what the dossier holds by it (F16). */
@Component
@Order(50)
class RegimeRemarks implements RemarkSource {

    private final Regimes regimes;
    private final RuleBook book;
    private final Plans plans;
    private final RegimeWording wording;

    RegimeRemarks(Regimes regimes, RuleBook book, Plans plans, RegimeWording wording) {
        this.regimes = regimes;
        this.book = book;
        this.plans = plans;
        this.wording = wording;
    }

    @Override
    public boolean background() {
        return true;
    }

    @Override
    public List<Remark> on(Nomination nomination) {
        PlanContent plan = plans.plan(nomination.planId()).content();
        Regime regime = regimes.of(plan);
        List<Remark> remarks = new ArrayList<>();
        remarks.add(new Remark(wording.say("remark.ruleSet"), book.ruleSet(plan), null));
        if (!regime.verifiedCitations().isEmpty()) {
            remarks.add(new Remark(wording.say("remark.law"), wording.citations(regime.verifiedCitations()), null));
        }
        remarks.add(new Remark(
                wording.say("remark.dossier"), wording.items(regime, regime.dossier(nomination.award(), nomination.target())), null));
        regime.vote(nomination.award())
                .ifPresent(vote -> remarks.add(new Remark(wording.say("remark.vote"), wording.vote(regime, vote), null)));
        return remarks;
    }
}
