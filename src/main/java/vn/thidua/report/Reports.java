package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * @param key e.g. {@code BC-2023-TTBVTV} ({@code BC-<year>-<unit>}, with the plan's ordinal where a year has several plans)
     * @param sections text by section code (contents and solutions) @param figures values by figure code, absent where not given
     * @param proposals who the unit proposes; they become nominations when the report is accepted
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
            String writtenBy,
            String confirmedBy,
            String acceptedBy,
            Instant acceptedAt) {}

    /** @param collective true: the unit itself; false: the person @param evidence achievements with their sources */
    record Proposal(boolean collective, String personId, String award, String achievements, String evidence) {}

    /** Opens a report for each addressee of the plan that has none yet; gives all ids in the plan's order. */
    List<Long> open(long planId);

    List<Long> ids(long planId);

    Report report(long id);

    List<Report> ofPlan(long planId);

    Optional<Report> ofUnit(long planId, String unitCode);

    /** Closes the intake of a plan: every report that is not accepted becomes MISSING. @throws vn.thidua.refusal.Refusal report.awaitingAcceptance when a confirmed report still waits for TCCB; report.reasonMissing */
    void closeIntake(long planId, String user, String reason);
}
