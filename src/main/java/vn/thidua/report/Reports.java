package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Value;

/** Reports of the units of a plan: one a unit (S12, S15 to S31, S60 to S65). */
public interface Reports {

    enum State {
        DRAFT,
        /** Written, waits for the unit's head. */
        WRITTEN,
        /** Confirmed by the unit's head in person (S12), waits for TCCB. */
        CONFIRMED,
        ACCEPTED,
        /** Not accepted when the intake was closed. */
        MISSING
    }

    /**
     * @param key e.g. {@code BC-2023-TTBVTV} ({@code BC-<year>-<unit>}; a later plan of the same year names its ordinal before the unit)
     * @param sections text by section code (contents and solutions) @param figures values by figure code, absent where not given
     * @param proposals who the unit proposes; they become nominations when the report is accepted
     * @param returnReason why it was last returned, until it is written again @param returnMissing codes of the parts that TCCB then named
     * @param difficulties the unit's difficulties and wishes (S73), null when it names none
     */
    record Report(
            long id,
            String key,
            long planId,
            String unitCode,
            State state,
            Map<String, String> sections,
            Map<String, BigDecimal> figures,
            List<Proposal> proposals,
            String returnReason,
            List<String> returnMissing,
            String difficulties,
            String writtenBy,
            String confirmedBy,
            String acceptedBy,
            Instant acceptedAt) {}

    /**
     * @param collective true: the unit itself; false: the person @param evidence achievements with their sources
     * @param values what the award's criteria ask for beyond the report's figures, with its source
     */
    record Proposal(
            boolean collective,
            String personId,
            String award,
            String achievements,
            String evidence,
            Map<String, Value> values) {}

    /** What an officer writes. @param figures without the ones that are not given */
    record Writing(
            Map<String, String> sections,
            Map<String, BigDecimal> figures,
            List<Proposal> proposals,
            String difficulties) {}

    enum Act {
        WRITTEN,
        CONFIRMED,
        RETURNED_BY_HEAD,
        ACCEPTED,
        RETURNED_BY_TCCB,
        MISSING
    }

    /** One step of a report's way. @param missing codes of the parts that TCCB named when it returned the report */
    record Step(Act act, String user, Instant at, String reason, List<String> missing) {}

    /** The early end of an intake. @param missing codes of the units whose report was not accepted, in the plan's order */
    record Closing(String closedBy, Instant closedAt, String reason, List<String> missing) {}

    /**
     * Opens a report for each addressee of the plan that has none yet; gives all ids in the plan's order.
     *
     * @throws vn.thidua.refusal.Refusal report.planNotIssued
     */
    List<Long> open(long planId);

    List<Long> ids(long planId);

    /** @throws vn.thidua.refusal.Refusal report.unknown */
    Report report(long id);

    List<Report> ofPlan(long planId);

    Optional<Report> ofUnit(long planId, String unitCode);

    /** What its proposals will be once they are on record, in their order. */
    List<NewNomination> proposed(long id);

    /** Every step of a report, oldest first. */
    List<Step> history(long id);

    /**
     * DRAFT to WRITTEN. All sections have a text, figures keep their bounds, proposals stand within the plan's terms.
     *
     * @throws vn.thidua.refusal.Refusal report.moved, report.sectionMissing, report.sectionUnknown, report.figureUnknown,
     *     report.figureOutOfRange, report.proposedTwice, report.evidenceMissing, nomination.* as {@code Nominations.check}, attachment.incomplete
     */
    void write(long id, String user, Writing writing);

    /**
     * WRITTEN to CONFIRMED, by the unit's head in person (S12).
     *
     * @throws vn.thidua.refusal.Refusal report.moved, report.notUnitHead, report.confirmedByWriter, attachment.unsigned
     */
    void confirm(long id, String user);

    /** WRITTEN back to DRAFT by the unit's head. @throws vn.thidua.refusal.Refusal report.moved, report.notUnitHead, report.reasonMissing */
    void declineConfirmation(long id, String user, String reason);

    /**
     * CONFIRMED to ACCEPTED by TCCB; submits the proposals as nominations.
     *
     * @throws vn.thidua.refusal.Refusal report.moved, organization.conflictOwnUnit, nomination.*
     */
    void accept(long id, String user);

    /**
     * CONFIRMED back to DRAFT by TCCB.
     *
     * @param missing codes of sections and figures that are missing or insufficient, may be empty
     * @throws vn.thidua.refusal.Refusal report.moved, organization.conflictOwnUnit, report.reasonMissing, report.partUnknown
     */
    void declineAcceptance(long id, String user, String reason, List<String> missing);

    /**
     * Closes the intake of a plan: every report that is not accepted becomes MISSING.
     *
     * @throws vn.thidua.refusal.Refusal report.awaitingAcceptance when a confirmed report still waits for TCCB; report.reasonMissing;
     *     report.intakeClosed
     */
    void closeIntake(long planId, String user, String reason);

    /** Who ended the intake early, and which units were missing; empty where all were accepted or it still runs. */
    Optional<Closing> closing(long planId);
}
