package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Amendments of a running plan (S73, S75): drafted, checked, signed and numbered like the plan; from its issue on the plan says what the
 * amendment says. All changes run in the caller's transaction and lock the plan first.
 */
public interface Amendments {

    enum State {
        /** With the drafter, new or given back. */
        DRAFT,
        DRAFTED,
        CHECKED,
        SIGNED,
        ISSUED,
        REJECTED
    }

    /**
     * @param baseVersion version of the plan that it amends @param content the plan as it would be
     * @param words why it was given back or rejected; null else
     */
    record Amendment(
            long id,
            long planId,
            int baseVersion,
            State state,
            String reason,
            PlanContent content,
            String draftedBy,
            String words,
            Integer number,
            LocalDate issueDate) {}

    /**
     * What an amendment may change.
     *
     * @param milestones new dates by code; codes that are not named keep theirs @param quotas new maxima by code, as above
     * @param addedAddressees codes of units that carry the plan out from now on
     */
    record Change(
            String requirements,
            LocalDate achievementTo,
            Map<String, LocalDate> milestones,
            Map<String, Integer> quotas,
            List<String> addedAddressees) {}

    /** One thing that changes. @param code what it is: {@code requirements}, {@code achievementTo}, {@code addressees}, or a milestone's or quota's label */
    record Line(Kind kind, String label, String clause, String before, String after) {}

    enum Kind {
        REQUIREMENTS,
        ACHIEVEMENT_TO,
        MILESTONE,
        QUOTA,
        ADDRESSEE
    }

    /** @throws vn.thidua.refusal.Refusal plan.notIssued; plan.amendmentOpen; plan.reasonMissing @return its id */
    long open(long planId, String reason);

    Amendment amendment(long id);

    /** Version of the plan that holds now; 1 from its issue on. */
    int version(long planId);

    /**
     * Keeps the drafted change.
     *
     * @throws vn.thidua.refusal.Refusal plan.amendmentMoved; plan.amendmentEmpty; plan.milestonePassed (a day that has passed stays, and none
     *     moves into the past); plan.quotaUnknown; and whatever a plan's content is refused for
     */
    void draft(long id, String user, Change change);

    /** What changes against the plan as it stands (after the issue: as it stood), in the plan's order. */
    List<Line> difference(long id);

    /** @throws vn.thidua.refusal.Refusal plan.amendmentMoved; plan.checkedByDrafter (four eyes) */
    void check(long id, String user);

    /** @throws vn.thidua.refusal.Refusal plan.amendmentMoved; plan.reasonMissing */
    void giveBack(long id, String user, String words);

    void sign(long id, String user);

    /** The director leaves the plan as it is. @throws vn.thidua.refusal.Refusal plan.amendmentMoved; plan.reasonMissing */
    void reject(long id, String user, String words);

    /**
     * @param skipReason why numbers of the register are left out; null where none is
     * @throws vn.thidua.refusal.Refusal plan.amendmentMoved; plan.numberInvalid; plan.issueDateMissing, Future; plan.issueDateBeforeDraft; as
     *     {@link vn.thidua.register.NumberRegister#take}
     */
    void number(long id, String user, int number, LocalDate issueDate, String skipReason);

    /** A number in its turn. */
    default void number(long id, String user, int number, LocalDate issueDate) {
        number(id, user, number, issueDate, null);
    }

    /**
     * From now on the plan says what the amendment says; publishes {@link PlanAmended}.
     *
     * @throws vn.thidua.refusal.Refusal plan.amendmentMoved; plan.notIssued when the plan was closed meanwhile
     */
    void issue(long id);

    /** Told in the transaction that issues an amendment. */
    record PlanAmended(long planId, long amendmentId, int version) {}
}
