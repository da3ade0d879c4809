package vn.thidua.plan.domain;

import java.time.LocalDate;
import java.util.Set;
import vn.thidua.plan.PlanState;
import vn.thidua.refusal.Refusal;

/**
 * Where a plan stands on its course, and what may happen to it there. Each method refuses, or gives the state that follows.
 *
 * @param drafters everybody who ever wrote on the draft: none of them may check it
 * @param draftedOn day on which the draft went on record
 */
public record Course(PlanState state, boolean numbered, Set<String> drafters, LocalDate draftedOn) {

    public PlanState drafted() {
        return from(PlanState.DRAFT, "plan.notDraft", PlanState.DRAFT);
    }

    public PlanState checked(String user) {
        from(PlanState.DRAFT, "plan.notDraft", PlanState.CHECKED);
        if (drafters.contains(user)) {
            throw Refusal.of("plan.checkedByDrafter").at("decision");
        }
        return PlanState.CHECKED;
    }

    public PlanState signed() {
        return from(PlanState.CHECKED, "plan.notChecked", PlanState.SIGNED);
    }

    public PlanState returned() {
        if (state.compareTo(PlanState.SIGNED) > 0) {
            throw Refusal.of("plan.alreadyIssued");
        }
        return PlanState.DRAFT;
    }

    public PlanState numbered(int number, LocalDate issueDate, LocalDate today) {
        from(PlanState.SIGNED, "plan.notSigned", PlanState.SIGNED);
        NumberRules.check(number, issueDate, draftedOn, today);
        return PlanState.SIGNED;
    }

    public PlanState issued() {
        if (!numbered) {
            throw Refusal.of("plan.notNumbered");
        }
        return from(PlanState.SIGNED, "plan.notSigned", PlanState.ISSUED);
    }

    public void running() {
        from(PlanState.ISSUED, "plan.notIssued", PlanState.ISSUED);
    }

    public PlanState closed(boolean summaryApproved) {
        running();
        if (!summaryApproved) {
            throw Refusal.of("plan.summaryNotApproved");
        }
        return PlanState.CLOSED;
    }

    private PlanState from(PlanState required, String otherwise, PlanState next) {
        if (state != required) {
            throw Refusal.of(otherwise);
        }
        return next;
    }
}
