package vn.thidua.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;

/** The plans of the department: from draft to closing. All changes run in the caller's transaction. */
public interface Plans {

    /** Stands for the plan of a case that belongs to none. */
    long NO_PLAN = 0;

    /** @throws vn.thidua.refusal.Refusal plan.unknown */
    Plan plan(long id);

    Optional<Plan> byKey(String key);

    List<Plan> all();

    /** As {@link #create(String, PlanContent)}, where the application itself puts the draft on record. */
    default Plan create(PlanContent content) {
        return create(null, content);
    }

    /**
     * Puts a draft on record and gives it its key. What stands in it must fit together; parts may still be missing.
     *
     * @param user the drafter; null: the application itself
     * @throws vn.thidua.refusal.Refusal plan.* naming field and clause; as {@link RuleBook#demand}, here and at each step up to the number
     */
    Plan create(String user, PlanContent content);

    /**
     * The content that a new plan starts from.
     *
     * @param earlierPlanKey key of the plan to start from: contents, solutions, criteria, quotas stay, dates move by whole years; null or
     *     blank: the department's standard content
     * @throws vn.thidua.refusal.Refusal plan.earlierUnknown
     */
    PlanContent startingPoint(String earlierPlanKey, int year);

    /** As {@link #saveDraft(long, String, PlanContent)}, where the application itself writes. */
    default void saveDraft(long id, PlanContent content) {
        saveDraft(id, null, content);
    }

    /**
     * Replaces the content of a draft by a complete one; answers the last return.
     *
     * @param user the drafter, who can not check the plan any more; null: the application itself
     * @throws vn.thidua.refusal.Refusal plan.* naming field and clause; plan.notDraft; plan.yearChanged
     */
    void saveDraft(long id, String user, PlanContent content);

    /** DRAFT to CHECKED. @param user the checker; four eyes: never the drafter, plan.checkedByDrafter */
    void check(long id, String user);

    /** CHECKED to SIGNED. */
    void sign(long id, String user);

    /** CHECKED or SIGNED (or DRAFT) back to DRAFT, with a reason that the drafter reads. @throws vn.thidua.refusal.Refusal plan.reasonMissing */
    void returnToDraft(long id, String user, String reason);

    /** Reason of the last return, empty when none or answered. */
    Optional<String> returnReason(long id);

    /**
     * Gives number and date (S1, S2).
     *
     * @param skipReason why numbers of the register are left out; null where none is
     * @throws vn.thidua.refusal.Refusal plan.numberInvalid, plan.issueDateMissing, plan.issueDateBeforeDraft, plan.issueDateFuture; as
     *     {@link vn.thidua.register.NumberRegister#take}
     */
    void number(long id, String user, int number, LocalDate issueDate, String skipReason);

    /** A number in its turn. */
    default void number(long id, String user, int number, LocalDate issueDate) {
        number(id, user, number, issueDate, null);
    }

    /** SIGNED and numbered to ISSUED; publishes {@link PlanIssued}; opens one acknowledgement a unit. */
    void issue(long id);

    /** @throws vn.thidua.refusal.Refusal plan.notIssued, plan.notAddressed, plan.alreadyAcknowledged */
    void acknowledge(long id, String unitCode, String user, String note);

    /** Codes of the units that have not acknowledged the plan yet, in the plan's order; stays readable after the plan is closed. */
    List<String> unacknowledged(long id);

    /** One a unit that carries the plan out, in the plan's order; empty before the issue. */
    List<Acknowledgement> acknowledgements(long id);

    /** Keeps the closing summary that the director will approve. @throws vn.thidua.refusal.Refusal plan.summaryMissing */
    void saveSummary(long id, String user, String summary);

    Optional<String> summary(long id);

    /** Four eyes: never who wrote it. @throws vn.thidua.refusal.Refusal plan.summaryMissing, plan.summaryApprovedByDrafter */
    void approveSummary(long id, String user);

    /** @throws vn.thidua.refusal.Refusal plan.summaryMissing, plan.reasonMissing */
    void returnSummary(long id, String user, String reason);

    /** Reason of the last return of the summary, empty when none or answered. */
    Optional<String> summaryReturnReason(long id);

    /** What happened to the plan, oldest first. */
    List<HistoryLine> history(long id);

    /** User id of who did this last; empty when nobody has, or the application itself. */
    default Optional<String> lastActor(long id, PlanStep step) {
        return history(id).stream().filter(line -> line.step() == step).reduce((first, last) -> last).map(HistoryLine::user);
    }

    /** ISSUED to CLOSED; publishes {@link PlanClosed}. @throws vn.thidua.refusal.Refusal plan.notIssued, plan.summaryNotApproved */
    void close(long id);

    /**
     * When a task of this plan falls due and who is told, from the plan's milestones and deadlines and the working-day calendar.
     *
     * @param taskKey id of the user task in its model
     * @param created when the task was made
     * @throws IllegalStateException when the plan has no deadline for the task: a configuration error, caught when a plan is saved
     */
    TaskDeadline deadline(long planId, String taskKey, Instant created);

    /**
     * Who is told of the task and when, by the plan or, where it does not speak of the task, by the department's standard.
     *
     * @param planId {@link #NO_PLAN}: the steps of a case that belongs to no plan
     * @return in the order of time; empty for a task of which neither speaks
     */
    List<LadderStep> ladder(long planId, String taskKey);

    /** All deadlines that hold under this content: the plan's own first, then the department's for tasks of which it does not speak. */
    List<Deadline> deadlines(PlanContent content);

    /** The first moment of the milestone's day: 00:00 for opening ones, the end of that day's work for those that are due. */
    Instant milestone(long planId, String code);

    /** @param escalateTo role name of {@code organization.Role} */
    record TaskDeadline(Instant due, Instant remind, Instant escalate, String escalateTo) {}

    /** @param at null: not acknowledged yet */
    record Acknowledgement(String unitCode, Instant at, String user, String note) {}

    /** @param user null: the application itself @param reason reason of a return, note of an acknowledgement, or null */
    record HistoryLine(PlanStep step, String user, String reason, Instant at) {}

    /** Told in the transaction that issues a plan. */
    record PlanIssued(long planId) {}

    /** Told in the transaction that closes a plan. */
    record PlanClosed(long planId) {}
}
