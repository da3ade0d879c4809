package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.plan.PlanContent.Criterion;

/**
 * Rankings that another office gives the department (S41, S46, S64): published late, recorded with their source, confirmed by a second
 * person. A recorded ranking holds for every dossier of its plan, whatever the dossier itself says. All changes run in the caller's
 * transaction. Days and times are those of Asia/Ho_Chi_Minh.
 */
public interface Rankings {

    enum State {
        RECEIVED,
        ENTERED,
        CONFIRMED,
        /** It holds for the plan's dossiers. */
        PUBLISHED
    }

    /**
     * @param key what a person calls the record, e.g. {@code XH-2023-0001}
     * @param source the document that says so @param sourceDate its date @param publishedOn day on which the ranking was published
     * @param figure code of the value that the plan's criteria ask for; null before it is entered
     * @param rank 1 or more; null before it is entered @param returnReason why the head sent the entry back; null when not sent back
     */
    record Ranking(
            long id,
            String key,
            long planId,
            State state,
            String source,
            LocalDate sourceDate,
            LocalDate publishedOn,
            String figure,
            Integer rank,
            String enteredBy,
            String confirmedBy,
            String returnReason) {}

    /** A dossier still waits for a ranking when the selection draws near. */
    record RankingOverdue(long planId, long nominationId) {}

    /**
     * A document with a ranking has come in.
     *
     * @throws vn.thidua.refusal.Refusal appraisal.rankingSourceMissing, appraisal.rankingDateMissing, appraisal.rankingDateAhead,
     *     appraisal.rankingPublishedBeforeSource, appraisal.rankingNotAsked (the plan has no criterion of a ranking)
     */
    Ranking receive(String user, long planId, String source, LocalDate sourceDate, LocalDate publishedOn);

    /**
     * @param figure code of a ranking that the plan's criteria ask for
     * @throws vn.thidua.refusal.Refusal appraisal.rankingMoved, appraisal.rankingUnknown, appraisal.rankMissing, appraisal.rankInvalid (below
     *     1, or not whole), by the criterion's clause
     */
    void enter(long id, String user, String figure, BigDecimal rank);

    /** @throws vn.thidua.refusal.Refusal appraisal.rankingMoved, appraisal.rankingByEnterer (four eyes) */
    void confirm(long id, String user);

    /** @throws vn.thidua.refusal.Refusal as {@link #confirm}, and appraisal.rankingReasonMissing */
    void returnEntry(long id, String user, String reason);

    /**
     * The ranking holds from now on, in place of an earlier value of the same one; every dossier that waits and lacks no ranking any more goes
     * on, once. Of two at the same moment the later one holds. Publishing again changes nothing.
     */
    void publish(long id);

    Ranking ranking(long id);

    /** The rankings that the plan's criteria ask for, one criterion each, in the plan's order. */
    List<Criterion> asked(long planId);

    /** The rankings that hold in a plan, in the order in which they were published. */
    List<Ranking> holding(long planId);

    /** When TCCB is told that a dossier still waits: as early before the selection as the plan reminds of the selection itself. */
    Instant reminder(long nominationId);

    /** Tells that a dossier still waits ({@link RankingOverdue}); nothing when it does not wait any more. */
    void overdue(long nominationId);
}
