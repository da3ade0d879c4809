package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interim reviews (sơ kết, S13): at each milestone of the plan whose code begins with {@code interim} the units tell how far they are, TCCB
 * sums up, the director approves, and all units read it. What a unit has told there is carried on into its annual report (S65).
 */
public interface InterimReviews {

    enum State {
        /** Units write; then TCCB drafts. */
        OPEN,
        /** Waits for the director. */
        DRAFTED,
        APPROVED,
        PUBLISHED
    }

    enum SectionState {
        DRAFT,
        /** Written, waits for the unit's head. */
        WRITTEN,
        /** Delivered. */
        CONFIRMED,
        /** Not delivered by 17:00 of the milestone's day. */
        MISSING
    }

    enum Act {
        WRITTEN,
        RETURNED_BY_HEAD,
        CONFIRMED,
        MISSING,
        DRAFTED,
        RETURNED_BY_DIRECTOR,
        APPROVED,
        PUBLISHED
    }

    /**
     * @param key e.g. {@code SK-2024-TD01-1} @param code of the plan's milestone, e.g. {@code interim1}
     * @param praise null where nobody is praised @param returnReason why the director returned the draft, until it is drafted again
     */
    record Review(
            long id,
            String key,
            long planId,
            String code,
            State state,
            String assessment,
            String praise,
            String tasks,
            String draftedBy,
            String returnReason,
            String approvedBy,
            Instant publishedAt) {}

    /**
     * What one unit tells.
     *
     * @param key e.g. {@code SK-2024-TD01-1-CNTY} @param sections text by code of the plan's contents @param figures so far, absent where not given
     * @param returnReason why the unit's head returned it, until it is written again
     */
    record UnitSection(
            long id,
            String key,
            long reviewId,
            String unitCode,
            SectionState state,
            Map<String, String> sections,
            Map<String, BigDecimal> figures,
            String difficulties,
            String writtenBy,
            String returnReason,
            String confirmedBy) {}

    /** What a unit's officer writes. */
    record Progress(Map<String, String> sections, Map<String, BigDecimal> figures, String difficulties) {}

    /** What TCCB writes. @param praise may be null @param tasks for the rest of the year */
    record Draft(String assessment, String praise, String tasks) {}

    /**
     * A figure over all units that have delivered it.
     *
     * @param units how many have given it @param sum null where values cannot be added up, as percentages
     */
    record Total(String code, int units, BigDecimal sum, BigDecimal average) {}

    /** @param unitCode null: of the review itself @param user null: the application itself */
    record Step(Act act, String unitCode, String user, String reason, Instant at) {}

    /** Told in the transaction that publishes a review. */
    record InterimReviewPublished(long reviewId) {}

    /** Codes of the plan's interim milestones whose day has not passed, in the order of their days. */
    List<String> milestones(long planId);

    /** When the units begin to write: 00:00 of the day that leaves them the working days of both their tasks before the milestone. */
    Instant opensAt(long planId, String code);

    /**
     * Opens the review with a section for each addressee of the plan; gives the one that stands where it is open already.
     *
     * @throws vn.thidua.refusal.Refusal report.planNotIssued, report.interimUnknown
     */
    Review open(long planId, String code);

    /** @throws vn.thidua.refusal.Refusal report.interimUnknown */
    Review review(long id);

    List<Review> ofPlan(long planId);

    /** @throws vn.thidua.refusal.Refusal report.interimUnknown */
    UnitSection section(long id);

    /** In the plan's order. */
    List<UnitSection> sections(long reviewId);

    /** What the unit has last delivered in an interim review of the plan. */
    Optional<UnitSection> lastDelivered(long planId, String unitCode);

    /** Over the delivered sections, in the plan's order. */
    List<Total> totals(long reviewId);

    /** Oldest first. */
    List<Step> history(long reviewId);

    /**
     * DRAFT to WRITTEN. All contents of the plan have a text, figures keep their bounds.
     *
     * @throws vn.thidua.refusal.Refusal report.moved, report.interimClosed, report.sectionMissing, report.sectionUnknown,
     *     report.figureUnknown, report.figureOutOfRange
     */
    void write(long sectionId, String user, Progress progress);

    /**
     * WRITTEN to CONFIRMED, by the unit's head in person (S12).
     *
     * @throws vn.thidua.refusal.Refusal report.moved, report.interimClosed, report.notUnitHead, report.confirmedByWriter
     */
    void confirm(long sectionId, String user);

    /** WRITTEN back to DRAFT. @throws vn.thidua.refusal.Refusal as {@link #confirm}, report.reasonMissing */
    void giveBack(long sectionId, String user, String reason);

    /** Whoever has not delivered is missing from now on. */
    void recordMissing(long reviewId);

    /**
     * OPEN to DRAFTED.
     *
     * @throws vn.thidua.refusal.Refusal report.moved, report.interimUnitsPending, report.assessmentMissing, report.tasksMissing
     */
    void draft(long reviewId, String user, Draft draft);

    /** DRAFTED to APPROVED; four eyes. @throws vn.thidua.refusal.Refusal report.moved, report.interimApprovedByDrafter */
    void approve(long reviewId, String user);

    /** DRAFTED back to OPEN. @throws vn.thidua.refusal.Refusal report.moved, report.reasonMissing */
    void returnDraft(long reviewId, String user, String reason);

    /** APPROVED to PUBLISHED; publishes {@link InterimReviewPublished}. @throws vn.thidua.refusal.Refusal report.moved */
    void publish(long reviewId);
}
