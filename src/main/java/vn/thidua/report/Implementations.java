package vn.thidua.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What each unit plans to do under a movement's plan, and how it checks itself (S9, S10, S12, S22, S24, S25, S60, S61): one a unit and plan.
 * Days are days in Asia/Ho_Chi_Minh. All changes run in the caller's transaction.
 */
public interface Implementations {

    enum State {
        /** Returned by the unit's head. */
        DRAFT,
        /** Waits for the unit's head. */
        FILED,
        /** Confirmed by the unit's head in person (S12): the unit is at work. */
        CONFIRMED,
        /** The self-check waits for the unit's head. */
        CHECKED,
        CHECK_CONFIRMED
    }

    enum Progress {
        DONE,
        IN_PROGRESS,
        NOT_STARTED
    }

    enum Act {
        FILED,
        RETURNED,
        CONFIRMED,
        CHECKED,
        CHECK_RETURNED,
        CHECK_CONFIRMED
    }

    /**
     * What an officer plans for one solution of the plan (III), or of the unit's own accord (S10).
     *
     * @param section code of the solution; null: the unit's own activity
     * @param notOurs the solution is no task of this unit; {@code activity} then says why, and nobody is named
     * @param personId who is responsible (S25), one of the unit's staff
     */
    record Planned(String section, boolean notOurs, String activity, LocalDate dueOn, String personId) {}

    /** @param documentNumber number and date of the unit's own document: both or neither @param solutions one for each solution */
    record Filing(String documentNumber, LocalDate documentDate, List<Planned> solutions, List<Planned> own) {}

    /**
     * An activity on record, with what the plan said when it was filed.
     *
     * @param number from 1, solutions first @param section null for the unit's own activity, as are {@code clause} and {@code title}
     * @param responsible name of the person: a snapshot
     */
    record Item(
            int number,
            String section,
            String clause,
            String title,
            String activity,
            LocalDate dueOn,
            String personId,
            String responsible) {}

    /** A solution that is no task of the unit. */
    record NotOurs(String section, String clause, String title, String reason) {}

    record Filed(String documentNumber, LocalDate documentDate, List<Item> items, List<NotOurs> notOurs) {}

    /** @param note demanded while the activity is not done @param evidence demanded when it is done */
    record Result(int number, Progress progress, String note, String evidence) {}

    /**
     * A self-check by content, quality and progress (S61).
     *
     * @param results one for each item, in its order @param remedies demanded while an item is not done
     */
    record SelfCheck(
            List<Result> results, String contentRemark, String qualityRemark, String progressRemark, String remedies) {}

    /**
     * @param key e.g. {@code TK-2023-TTBVTV}
     * @param check the last self-check, returned ones too; null before
     * @param returnReason why the plan or the self-check was last returned; null when it was not, or is answered
     */
    record Implementation(
            long id,
            String key,
            long planId,
            String unitCode,
            State state,
            Filed filed,
            String filedBy,
            String confirmedBy,
            Instant confirmedAt,
            SelfCheck check,
            String checkedBy,
            String checkConfirmedBy,
            Instant checkConfirmedAt,
            String returnReason) {

        /** With no self-check but one that the unit's head has confirmed. */
        public Implementation confirmedOnly() {
            return checkConfirmedAt != null
                    ? this
                    : new Implementation(
                            id, key, planId, unitCode, state, filed, filedBy, confirmedBy, confirmedAt, null, null, null, null, returnReason);
        }
    }

    /** @param reason of a return, else null */
    record Step(Act act, String user, Instant at, String reason) {}

    /** What a person calls the unit's case, filed or not. */
    String key(long planId, String unitCode);

    /** Empty while nothing was filed. */
    Optional<Implementation> ofUnit(long planId, String unitCode);

    /** What was filed, in no particular order; {@link Coverage} has all units. */
    List<Implementation> ofPlan(long planId);

    /** Every step, oldest first; empty while nothing was filed. */
    List<Step> history(long planId, String unitCode);

    /** When the unit's self-check opens, by the plan's dates. */
    Instant selfCheckOpens(long planId);

    /**
     * Nothing or DRAFT to FILED.
     *
     * @param user officer or head of the unit
     * @throws vn.thidua.refusal.Refusal report.implementationPlanNotRunning, report.implementationNotAddressed (the unit does not carry the
     *     plan out), report.implementationNotOfUnit, report.implementationMoved, and as {@code ImplementationRules}
     */
    void file(long planId, String unitCode, String user, Filing filing);

    /** FILED to CONFIRMED. @throws vn.thidua.refusal.Refusal report.implementationNotUnitHead, report.implementationByWriter (four eyes),
     *     report.implementationPlanNotRunning, report.implementationMoved */
    void confirm(long planId, String unitCode, String user);

    /** FILED to DRAFT. @throws vn.thidua.refusal.Refusal report.reasonMissing, and as {@link #confirm} but for four eyes */
    void returnFiling(long planId, String unitCode, String user, String reason);

    /**
     * CONFIRMED to CHECKED.
     *
     * @throws vn.thidua.refusal.Refusal report.implementationNotOfUnit, report.implementationPlanNotRunning, report.implementationMoved, and
     *     as {@code SelfCheckRules}
     */
    void check(long planId, String unitCode, String user, SelfCheck check);

    /** CHECKED to CHECK_CONFIRMED. @throws vn.thidua.refusal.Refusal as {@link #confirm} */
    void confirmCheck(long planId, String unitCode, String user);

    /** CHECKED to CONFIRMED. @throws vn.thidua.refusal.Refusal as {@link #returnFiling} */
    void returnCheck(long planId, String unitCode, String user, String reason);
}
