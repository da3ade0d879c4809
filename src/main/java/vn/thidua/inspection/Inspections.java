package vn.thidua.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Inspections of how units carry a plan out, and their findings (S13, S61, S66). A finding stays open until an officer has verified its
 * remedy. Days are days in Asia/Ho_Chi_Minh. All changes run in the caller's transaction.
 */
public interface Inspections {

    /** @throws vn.thidua.refusal.Refusal inspection.unknown */
    Inspection inspection(long id);

    /** Every inspection under the plan, declined ones too, in the order of their keys. */
    List<Inspection> ofPlan(long planId);

    /** In the order in which they were recorded; empty before. */
    List<Finding> findings(long inspectionId);

    /** @throws vn.thidua.refusal.Refusal inspection.findingUnknown */
    Finding finding(long findingId);

    /** What the unit has not put right yet, or nobody has verified yet, of any plan; the earliest due day first. */
    List<OpenFinding> openFindings(String unitCode);

    /** What was done with the inspection and its findings, oldest first. */
    List<Step> history(long inspectionId);

    /**
     * Puts an inspection on record and gives it its key.
     *
     * @return its id
     * @throws vn.thidua.refusal.Refusal inspection.planNotRunning; inspection.unitMissing, inspection.unitNotAddressed (naming the codes of
     *     the units that carry the plan out); inspection.dayMissing, inspection.dayPast, inspection.dayNotWorking, inspection.dayTooLate
     *     (after the plan's summing up); inspection.subjectMissing
     */
    long propose(String user, Proposal proposal);

    /**
     * PROPOSED to APPROVED.
     *
     * @throws vn.thidua.refusal.Refusal inspection.approvedByProposer (four eyes), inspection.dayPassed, inspection.moved
     */
    void approve(long id, String user);

    /** PROPOSED to DECLINED; publishes {@link InspectionDeclined}. @throws vn.thidua.refusal.Refusal inspection.reasonMissing, inspection.moved */
    void decline(long id, String user, String reason);

    /** Tells the unit; publishes {@link InspectionAnnounced}. */
    void announce(long id);

    /**
     * APPROVED to HELD, or to CLOSED where nothing was found.
     *
     * @throws vn.thidua.refusal.Refusal inspection.heldOnMissing, inspection.heldInFuture, inspection.heldBeforeAnnounced;
     *     inspection.conclusionMissing; inspection.findingIncomplete, inspection.findingDueEarly, inspection.findingDueLate naming the row;
     *     inspection.tooManyFindings; inspection.moved
     */
    void record(long id, String user, Outcome outcome);

    /**
     * The unit tells how it put the finding right: OPEN to REMEDIED.
     *
     * @param user officer or head of the inspected unit
     * @throws vn.thidua.refusal.Refusal inspection.notOfUnit, inspection.remedyMissing, inspection.evidenceMissing, inspection.moved
     */
    void remedy(long findingId, String user, String remedy, String evidence);

    /**
     * REMEDIED to VERIFIED; the inspection is CLOSED with its last finding.
     *
     * @throws vn.thidua.refusal.Refusal inspection.verifiedByRemedier: four eyes, who ever wrote a remedy of this finding; inspection.moved
     */
    void verify(long findingId, String user);

    /** REMEDIED back to OPEN. @throws vn.thidua.refusal.Refusal inspection.verifiedByRemedier, inspection.reasonMissing, inspection.moved */
    void returnRemedy(long findingId, String user, String reason);

    enum State {
        PROPOSED,
        DECLINED,
        APPROVED,
        /** Held, and findings are still open. */
        HELD,
        CLOSED
    }

    enum FindingState {
        OPEN,
        REMEDIED,
        VERIFIED
    }

    enum Act {
        PROPOSED,
        DECLINED,
        APPROVED,
        RECORDED,
        REMEDIED,
        RETURNED,
        VERIFIED
    }

    record Proposal(long planId, String unitCode, LocalDate inspectOn, String subject) {}

    /** @param findings empty: nothing was found */
    record Outcome(LocalDate heldOn, String conclusion, List<NewFinding> findings) {}

    /** @param text what was found @param requirement what the unit must do @param dueOn the last day for it */
    record NewFinding(String text, String requirement, LocalDate dueOn) {}

    /** @param key e.g. {@code KT-2024-0003} @param heldOn null until recorded, as is {@code conclusion} */
    record Inspection(
            long id,
            String key,
            long planId,
            String unitCode,
            LocalDate inspectOn,
            String subject,
            State state,
            String proposedBy,
            LocalDate heldOn,
            String conclusion) {}

    /**
     * @param key e.g. {@code KT-2024-0003/1}
     * @param remedy the unit's latest words, null before, as are {@code evidence} and {@code remediedBy}
     * @param returnReason why the remedy was returned; null when it was not, or is answered
     */
    record Finding(
            long id,
            long inspectionId,
            String key,
            String text,
            String requirement,
            LocalDate dueOn,
            FindingState state,
            String remedy,
            String evidence,
            String remediedBy,
            String returnReason) {}

    /** @param key of the finding */
    record OpenFinding(String key, String inspectionKey, String text, LocalDate dueOn) {}

    /** @param findingKey null: about the inspection as a whole @param reason null where none is asked for */
    record Step(Act act, String findingKey, String user, Instant at, String reason) {}

    /** Told in the transaction that declines a proposed inspection. */
    record InspectionDeclined(long inspectionId) {}

    /** Told in the transaction that approves an inspection: the unit has to hear of it. */
    record InspectionAnnounced(long inspectionId) {}
}
