package vn.thidua.nomination;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Standing;
import vn.thidua.discipline.Standing.OpenCase;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.NomineeBar.Nominee;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/**
 * Whoever has an open case is not proposed, not selected, not approved; the clause is the plan's own, where it has one (S42, S47, S52).
 * So is whom the records of another module bar.
 */
@Component
class CleanRecord {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Standing standing;
    private final NomineeBars bars;
    private final MessageSource messages;

    CleanRecord(Standing standing, NomineeBars bars, MessageSource messages) {
        this.standing = standing;
        this.bars = bars;
        this.messages = messages;
    }

    /** At entry: the proposer takes the proposal out. @throws Refusal nomination.openCase, or of the module that bars */
    void demand(PlanContent plan, NewNomination proposed, String name) {
        String field = proposed.target() == Target.PERSON ? "personId" : "award";
        first(proposed.unitCode(), proposed.personId(), proposed.planId()).ifPresent(found -> {
            throw refusal("nomination.openCase", found, plan, proposed.award(), proposed.target(), name).at(field);
        });
        bars.demandNone(plan, new Nominee(proposed.unitCode(), proposed.personId(), name, null), field);
    }

    /** At the conclusion, where open cases are among the criteria: what else bars the nominee. @throws Refusal of the module that bars */
    void demandUnbarred(PlanContent plan, Nomination concluded, String field) {
        bars.demandNone(plan, concluded, field);
    }

    /** In the list: the name is passed over or struck. @throws Refusal nomination.openCaseListed, or of the module that bars */
    void demandListed(PlanContent plan, Nomination listed, String field) {
        first(listed.unitCode(), listed.personId(), listed.planId()).ifPresent(found -> {
            throw refusal("nomination.openCaseListed", found, plan, listed.award(), listed.target(), listed.nomineeName())
                    .at(field);
        });
        bars.demandNone(plan, listed, field);
    }

    /** What the record says of an award that the province granted all the same; empty where nothing stands against it. */
    Optional<String> grantedDespite(Nomination granted) {
        return first(granted.unitCode(), granted.personId(), granted.planId())
                .map(found -> messages.getMessage(
                        "nomination.grantedDespiteCase", words(found, granted.nomineeName()), VIETNAMESE));
    }

    private Optional<OpenCase> first(String unitCode, String personId, long planId) {
        List<OpenCase> cases = standing.blocking(unitCode, personId, planId);
        return cases.stream().findFirst();
    }

    private static Refusal refusal(String code, OpenCase found, PlanContent plan, String award, Target target, String name) {
        String clause = new AwardTerms(plan)
                .criteria(award, target)
                .filter(c -> c.kind() == Kind.FINDING)
                .map(Criterion::clause)
                .findFirst()
                .orElse(null);
        return Refusal.of(code, words(found, name)).by(clause);
    }

    private static Object[] words(OpenCase found, String name) {
        return new Object[] {name, found.kind().ordinal(), found.document()};
    }
}
