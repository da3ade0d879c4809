package vn.thidua.regime;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.RuleBook;
import vn.thidua.refusal.Refusal;
import vn.thidua.regime.Reference.Status;
import vn.thidua.regime.domain.CitedDocuments.Cited;

/** Answers what plans ask of the rule sets and of the register of documents. */
@Component
class PlanRuleBook implements RuleBook {

    private final Regimes regimes;
    private final References references;
    private final RegimeWording wording;

    PlanRuleBook(Regimes regimes, References references, RegimeWording wording) {
        this.regimes = regimes;
        this.references = references;
        this.wording = wording;
    }

    @Override
    public List<Choice> choices() {
        Stream<Choice> byDate = Stream.of(new Choice(BY_DATE, wording.say("byDate")));
        return Stream.concat(
                        byDate,
                        regimes.all().stream()
                                .map(regime -> new Choice(regime.code(), wording.say("choice", regime.name(), wording.period(regime)))))
                .toList();
    }

    @Override
    public String ruleSet(PlanContent plan) {
        Regime regime = regimes.of(plan);
        return plan.regime() == null
                ? wording.say("applies.byDate", regime.name(), RegimeWording.day(plan.achievementTo()))
                : wording.say("applies.named", regime.name());
    }

    @Override
    public List<CitedDocument> cited(PlanContent plan) {
        return references.citedIn(plan).stream().map(this::document).toList();
    }

    @Override
    public void demand(PlanContent plan) {
        if (plan.regime() != null) {
            regimes.of(plan);
        }
        references.citedIn(plan).stream()
                .filter(cited -> cited.status() == Status.ENDED)
                .findFirst()
                .ifPresent(cited -> {
                    throw Refusal.of("regime.documentEnded", cited.number(), RegimeWording.day(cited.document().endedOn()))
                            .at(cited.field())
                            .by(cited.clause());
                });
    }

    private CitedDocument document(Cited cited) {
        Reference document = cited.document();
        String name = document == null ? null : wording.say("document", document.type(), document.issuer(), document.subject());
        return new CitedDocument(cited.number(), name, cited.clause(), wording.say("status." + cited.status()));
    }
}
