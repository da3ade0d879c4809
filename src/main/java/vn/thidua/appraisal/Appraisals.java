package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.PlanContent.Criterion;

/**
 * The judgement of each criterion of the plan for a nomination (S37 to S53, S70): what figures decide, what the officer judges, supplements
 * and the head's conclusion. All changes run in the caller's transaction. Days and times are those of Asia/Ho_Chi_Minh.
 */
public interface Appraisals {

    enum Verdict {
        PASS,
        FAIL,
        UNKNOWN
    }

    /** What the officer proposes to the head. */
    enum Recommendation {
        ELIGIBLE,
        INELIGIBLE
    }

    /** What the head concludes. */
    enum Conclusion {
        ELIGIBLE,
        INELIGIBLE,
        /** Back to the officer, with a reason. */
        RETURN
    }

    /**
     * @param criterion code of the plan's criterion @param value what the decision saw; null for a narrative criterion or an unknown value
     * @param source where the value or judgement comes from @param decidedBy {@code DMN}, or the user id of the officer
     * @param enteredBy user id of the officer who put the value on record; null when it stands in the dossier
     */
    record Judgement(
            String criterion,
            Verdict verdict,
            BigDecimal value,
            String source,
            String note,
            String decidedBy,
            String enteredBy,
            Instant decidedAt) {

        /** {@link #decidedBy} where the decision table decided. */
        public static final String DECISION = "DMN";

        public boolean byDecision() {
            return DECISION.equals(decidedBy);
        }
    }

    /** What an officer found: narrative criteria judged, and values that the dossier lacks. */
    record Findings(List<Opinion> opinions, List<EnteredFigure> figures) {}

    /** @param verdict PASS or FAIL; null: not judged yet */
    record Opinion(String criterion, Verdict verdict, String source, String note) {}

    /** @param value null takes back what an officer entered before */
    record EnteredFigure(String criterion, BigDecimal value, String source) {}

    /** @param appraisedBy user id of the last officer who appraised @param returnReason why the head sent it back; null when not sent back */
    record Status(String appraisedBy, Instant appraisedAt, Recommendation recommendation, String returnReason) {}

    /**
     * A request to supplement the dossier.
     *
     * @param answeredAt null: not answered @param lapsedAt when it was taken back unanswered; null while it is open or answered
     */
    record Supplement(
            long id,
            long nominationId,
            String missing,
            Instant dueAt,
            String askedBy,
            Instant askedAt,
            String answeredBy,
            Instant answeredAt,
            Instant lapsedAt) {

        public boolean open() {
            return answeredAt == null && lapsedAt == null;
        }
    }

    /** Criteria of the plan for the nomination's award and target, in the plan's order. */
    List<Criterion> criteria(long nominationId);

    /** The latest judgement of each criterion, in the plan's order; none where nothing has been judged yet. */
    List<Judgement> judgements(long nominationId);

    /**
     * Whether the appraisal is concluded as eligible and its judgements still say so: every hard criterion passes; one that is unknown or not
     * judged does not pass. Asked again when the director decides.
     */
    boolean eligible(long nominationId);

    /**
     * What the decision table is to see for a criterion: the dossier's value, else the one that an officer entered with its source;
     * for a finding never less than the cases that stand against the nominee.
     *
     * @return null where nobody gave a value, or one that cannot be (a rank below 1, a percentage outside its bounds)
     */
    BigDecimal figure(long nominationId, String criterion);

    /** Figure criteria whose value the dossier lacks, so that an officer may enter it with its source. */
    List<Criterion> lacking(long nominationId);

    /** Puts on record what the decision table said of {@link #figure}. @throws vn.thidua.refusal.Refusal appraisal.concluded */
    void figureJudged(long nominationId, String criterion, Verdict verdict);

    /** The dossier lies with the officer (again): a request for a supplement that is still open lapses unanswered. */
    void takeUp(long nominationId);

    /**
     * The officer has appraised the dossier and recommends.
     *
     * @throws vn.thidua.refusal.Refusal appraisal.byProposer, appraisal.notWithOfficer, appraisal.criterionUnknown, appraisal.criterionTwice,
     *     appraisal.figureNotByOpinion, appraisal.figureInDossier, appraisal.valueImplausible, appraisal.sourceMissing,
     *     appraisal.verdictMissing, appraisal.recommendationMissing, appraisal.hardCriterionFailed, appraisal.hardCriterionUnknown,
     *     attachment.notComplete (eligible, though the folder lacks a document of the unit), organization.conflictSelf,
     *     organization.conflictOwnUnit
     */
    void appraise(long nominationId, String user, Findings findings, Recommendation recommendation);

    /**
     * The officer keeps what was found so far and asks for a supplement until 17:00 of a day.
     *
     * @throws vn.thidua.refusal.Refusal as {@link #appraise}, and appraisal.missingNotNamed, appraisal.supplementDueMissing,
     *     appraisal.supplementDuePast, appraisal.supplementDueNotWorkingDay, appraisal.supplementDueAfterSelection
     */
    void askSupplement(long nominationId, String user, Findings findings, String missing, LocalDate due);

    /**
     * The officer keeps what was found so far and lets the dossier wait for the rankings that it lacks (S41, S46).
     *
     * @throws vn.thidua.refusal.Refusal as {@link #appraise}, and appraisal.noRankingAwaited where it lacks none
     */
    void awaitRankings(long nominationId, String user, Findings findings);

    /**
     * Rankings without a value on which it still depends how the dossier stands: all of them, or, where the plan asks for any of a clause,
     * those of clauses of which none is reached.
     */
    List<Criterion> awaitedRankings(long nominationId);

    /** A ranking of the plan has been published. @return ids of the dossiers that waited and lack no ranking any more, each once */
    List<Long> rankingPublished(long planId);

    /**
     * The proposer answers the open request; the nomination's dossier changes with it.
     *
     * @param values one for each figure that is given; figures that are not named keep their value
     * @throws vn.thidua.refusal.Refusal appraisal.noOpenSupplement, appraisal.supplementByAppraiser, appraisal.achievementsMissing,
     *     appraisal.figureNotAsked, appraisal.criterionTwice, appraisal.valueImplausible, appraisal.sourceMissing
     */
    void answerSupplement(long nominationId, String user, String achievements, String evidence, List<GivenFigure> values);

    /** @param figure code of the figure as the criteria name it */
    record GivenFigure(String figure, BigDecimal value, String source) {}

    /** All requests of the nomination, the latest first. */
    List<Supplement> supplements(long nominationId);

    /** When the open request is to be brought to mind: 08:00, one working day before; now when that has passed. */
    Instant supplementReminder(long nominationId);

    /** Where the appraisal stands; empty before an officer appraised. */
    Optional<Status> status(long nominationId);

    /**
     * The head concludes, or returns the appraisal. ELIGIBLE and INELIGIBLE tell the nomination.
     *
     * @throws vn.thidua.refusal.Refusal appraisal.notAppraised, appraisal.byAppraiser (four eyes), appraisal.decisionMissing,
     *     appraisal.reasonMissing, appraisal.rankingChanged (a ranking was recorded since), appraisal.hardCriterionFailed,
     *     appraisal.hardCriterionUnknown (naming criterion and clause), attachment.notComplete
     */
    void conclude(long nominationId, String user, Conclusion conclusion, String reason);
}
