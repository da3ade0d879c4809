package vn.thidua.nomination;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thidua.organization.Conflicts.Subject;
import vn.thidua.plan.PlanContent.Target;

/** Who is proposed for which award, from submission to the province's decision. */
public interface Nominations {

    enum State {
        SUBMITTED,
        ELIGIBLE,
        INELIGIBLE,
        /** Chosen by TCCB for the director. */
        SELECTED,
        NOT_SELECTED,
        /** Struck by the director, with a reason. */
        STRUCK,
        /** Approved by the director. */
        APPROVED,
        /** Sent to the province. */
        PROPOSED,
        GRANTED,
        REFUSED,
        /** Granted a lower award than proposed. */
        DOWNGRADED,
        /** The province will decide later. */
        DEFERRED,
        /** Taken back by the unit that proposed it, before it was sent; final. */
        WITHDRAWN
    }

    /**
     * @param key e.g. {@code HS-2023-0007} @param nomineeName name of the collective or person as on paper, a snapshot
     * @param unitCode the nominee's unit @param values figures, ranks and findings by code with their source, as the criteria ask for them
     * @param proposedBy user who wrote it @param reason why struck, not selected, refused; null else
     * @param grantedAward award that the province granted; null until then
     */
    record Nomination(
            long id,
            String key,
            long planId,
            Target target,
            String unitCode,
            String personId,
            String nomineeName,
            String award,
            String achievements,
            String evidence,
            Map<String, Value> values,
            String proposedBy,
            State state,
            Integer rank,
            String rankReason,
            String reason,
            String grantedAward,
            String decisionNumber,
            LocalDate decisionDate) {

        /** Whom an appraisal, a ranking or a decision concerns. */
        public Subject subject() {
            return new Subject(unitCode, personId);
        }
    }

    /** A figure with where it comes from. @param value null: not known yet */
    record Value(BigDecimal value, String source) {}

    /** @param personId null for a collective @param values see {@link Nomination} */
    record NewNomination(
            long planId,
            Target target,
            String unitCode,
            String personId,
            String award,
            String achievements,
            String evidence,
            Map<String, Value> values,
            String proposedBy) {}

    /**
     * Puts a nomination on record and gives it the next number of the plan's year. Values that the award's criteria ask for and that are not
     * given are kept as not known yet.
     *
     * @return its id
     * @throws vn.thidua.refusal.Refusal nomination.targetNotForAward, nomination.personNotOfUnit, nomination.duplicate (same nominee, same
     *     award, same plan), nomination.planClosed, nomination.awardUnknown, nomination.achievementsMissing, nomination.valueUnknown,
     *     nomination.valueOutOfRange, nomination.rankInvalid, nomination.findingInvalid, nomination.sourceMissing, nomination.openCase (a
     *     disciplinary case stands against the nominee; with the clause of the plan's criterion, where it has one), or what a {@link NomineeBar} says
     */
    long submit(NewNomination nomination);

    /** Refuses whatever {@link #submit} would refuse now, and keeps nothing: for a proposal that is submitted later, with its report. */
    void check(NewNomination nomination);

    Nomination nomination(long id);

    List<Nomination> ofPlan(long planId);

    /**
     * Replaces achievements, evidence and values while it is SUBMITTED: the unit's supplement.
     *
     * @throws vn.thidua.refusal.Refusal nomination.moved when it is not SUBMITTED, else as {@link #submit}
     */
    void supplement(long id, String user, String achievements, String evidence, Map<String, Value> values);

    /** SUBMITTED to ELIGIBLE or INELIGIBLE: the concluded appraisal. @throws vn.thidua.refusal.Refusal nomination.moved, or what a {@link NomineeBar} says */
    void appraised(long id, boolean eligible, String conclusion);

    /** APPROVED to PROPOSED, all approved nominations of the plan; gives their ids by target and rank. */
    List<Long> propose(long planId);

    /**
     * PROPOSED or DEFERRED to what the province decided. An award granted while a case stands against the nominee is kept, and the history
     * says so in a second step. An award is told as {@link AwardGranted}.
     *
     * @param grantedAward for GRANTED the proposed award, for DOWNGRADED the lower one, else null
     * @param reason needed for REFUSED and DEFERRED
     * @throws vn.thidua.refusal.Refusal nomination.alreadyDecided, nomination.awardUnknown, nomination.decisionMissing (number or date, for
     *     GRANTED and DOWNGRADED), nomination.decisionInFuture, nomination.notDowngraded (not lower in the plan's order of awards),
     *     nomination.notAsProposed, nomination.outcomeReasonMissing
     */
    void answered(long id, State outcome, String grantedAward, String decisionNumber, LocalDate decisionDate, String reason);

    /** Every change of a nomination, oldest first. */
    List<Step> history(long id);

    /** Tells the units the results of the plan ({@link ResultsAnnounced}). */
    void announceResults(long planId);

    /** @param byUser user id, null where the department only records what another office did */
    record Step(State state, String byUser, Instant at, String reason) {}
}
