package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Comparison;

/**
 * Eligible nominees compared with each other by weighted scores (S49): an officer scores each aspect with its evidence, the head confirms the
 * ranks and decides ties. All changes run in the caller's transaction.
 *
 * <p>The total of a nominee is {@code sum(weight × score / max) / sum(weights) × 100}. It is compared exactly; only for display it is rounded
 * to two places, half up.
 *
 * <p>Whoever does not compete any more is left out, whatever he was scored: ranks are always those among the remaining.
 */
public interface Comparisons {

    enum State {
        /** To be scored, or scored anew. */
        SCORING,
        SCORED,
        CONFIRMED
    }

    /** @param returnReason why the head sent the scores back; null when he did not @param tieReason why ties were decided as they were */
    record Status(State state, String scoredBy, String confirmedBy, String returnReason, String tieReason) {}

    /** @param aspect its code @param evidence what in the dossier or the reports proves the score */
    record Score(String aspect, BigDecimal score, String evidence) {}

    /** @param nomination key of the nomination @param aspect its code */
    record GivenScore(String nomination, String aspect, BigDecimal score, String evidence) {}

    /** @param nomination key of the nomination @param place among those with the same total, lower is better */
    record TiePlace(String nomination, Integer place) {}

    /**
     * @param total as displayed: two places, half up @param rank by total: equal totals share a rank and leave out the next (1, 2, 2, 4)
     * @param tied whether somebody else has the same total @param place as decided among the tied; null where nothing was decided
     */
    record Standing(Nomination nominee, List<Score> scores, BigDecimal total, int rank, boolean tied, Integer place) {}

    /** Codes of the plan's comparisons that are still to be made: at least two compete, and no confirmed ranks hold for all of them. */
    List<String> due(long planId);

    /** What the plan says of the comparison. */
    Comparison comparison(long planId, String code);

    Status status(long planId, String code);

    /** Who competes, by key. */
    List<Nomination> nominees(long planId, String code);

    /** The latest score of a nominee in an aspect, also when it was sent back; for a form that starts from it. */
    List<Score> scores(long planId, String code, long nominationId);

    /** Those who compete and are scored, best first; tied ones in the order decided, else by key. */
    List<Standing> standings(long planId, String code);

    /**
     * One score for each who competes and each aspect; scores of who does not compete any more are dropped.
     *
     * @throws vn.thidua.refusal.Refusal at {@code scores}, with the clause of the comparison: appraisal.comparisonMoved,
     *     appraisal.comparisonByProposer, appraisal.scoreUnknown, appraisal.scoreTwice, appraisal.scoreMissing, appraisal.scoreNegative,
     *     appraisal.scoreAboveMax, appraisal.scoreTooFine (more than two decimals), appraisal.scoreEvidenceMissing
     */
    void score(long planId, String code, String user, List<GivenScore> scores);

    /**
     * The ranks hold from now on.
     *
     * @param places one for each tied nominee @param tieReason needed where there are ties
     * @throws vn.thidua.refusal.Refusal appraisal.comparisonMoved, appraisal.comparisonByScorer (four eyes), appraisal.comparisonByProposer,
     *     appraisal.tieUndecided, appraisal.tiePlaceTwice (at {@code ties}, with the clause), appraisal.tieReasonMissing
     */
    void confirm(long planId, String code, String user, List<TiePlace> places, String tieReason);

    /** Back to the officer. @throws vn.thidua.refusal.Refusal as {@link #confirm} but for ties, and appraisal.scoresReasonMissing */
    void sendBack(long planId, String code, String user, String reason);
}
