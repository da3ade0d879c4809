package vn.thidua.plan.domain;

import java.time.LocalDate;
import vn.thidua.refusal.Refusal;

/** What number and day the clerk may give to a plan or to an amendment of one (S1, S2). */
public final class NumberRules {

    private static final int HIGHEST_NUMBER = 99_999;

    private NumberRules() {}

    /**
     * @param draftedOn day on which the draft went on record
     * @throws Refusal plan.numberInvalid, plan.issueDateMissing, plan.issueDateFuture, plan.issueDateBeforeDraft
     */
    public static void check(int number, LocalDate issueDate, LocalDate draftedOn, LocalDate today) {
        if (number < 1 || number > HIGHEST_NUMBER) {
            throw Refusal.of("plan.numberInvalid", String.valueOf(HIGHEST_NUMBER)).at("number");
        }
        if (issueDate == null) {
            throw Refusal.of("plan.issueDateMissing").at("issueDate");
        }
        if (issueDate.isAfter(today)) {
            throw Refusal.of("plan.issueDateFuture").at("issueDate");
        }
        if (issueDate.isBefore(draftedOn)) {
            throw Refusal.of("plan.issueDateBeforeDraft").at("issueDate");
        }
    }
}
