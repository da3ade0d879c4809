package vn.thidua.adjustment;

import java.time.Instant;
import java.util.List;

/** What the units raise while a plan runs (S28, S73 to S75): difficulties, obstacles, wishes to amend or to supplement it. */
public interface Adjustments {

    /** What a unit raises (S73). */
    enum Kind {
        DIFFICULTY,
        OBSTACLE,
        AMENDMENT,
        SUPPLEMENT
    }

    enum State {
        /** By an officer; waits for the unit's head. */
        RAISED,
        /** By the head, or confirmed by him; waits for TCCB. */
        CONFIRMED,
        WITHDRAWN,
        /** Reported to the director, who may have ordered an amendment that is under way. */
        ESCALATED,
        /** Ended by guidance of TCCB or of the director. */
        ANSWERED,
        /** Ended by an amendment of the plan. */
        AMENDED,
        REJECTED
    }

    enum Act {
        RAISED,
        CONFIRMED,
        WITHDRAWN,
        ESCALATED,
        ANSWERED,
        AMENDMENT_ORDERED,
        /** The amendment was not issued; the director decides anew. */
        AMENDMENT_DROPPED,
        AMENDED,
        REJECTED
    }

    /** What a unit raises, as it is written. @param proposal what the unit proposes to do about it */
    record Raising(Kind kind, String subject, String content, String proposal) {}

    /**
     * @param key {@code PA-<year of the plan>-<nnnn>}
     * @param answer guidance, or the director's words; null before there are any
     * @param published the guidance was told to every unit of the plan
     * @param amendmentOrdered by the director; it is under way, or issued where the state is AMENDED
     * @param concludedAt null while the request is open
     */
    record Request(
            long id,
            String key,
            long planId,
            String unitCode,
            Kind kind,
            String subject,
            String content,
            String proposal,
            String raisedBy,
            Instant raisedAt,
            State state,
            String answer,
            String answeredBy,
            boolean published,
            boolean amendmentOrdered,
            Instant concludedAt) {}

    /** @param user null: the application itself @param words reason, opinion or answer; null where none was given */
    record Step(Act act, String user, Instant at, String words) {}

    /** Told in the transaction that sends the outcome of a request to its unit. */
    record RequestConcluded(long requestId) {}

    /**
     * Puts a request of the user's own unit on record: CONFIRMED where the unit's head raises it himself, else RAISED.
     *
     * @throws vn.thidua.refusal.Refusal adjustment.planNotIssued (S74: only while the plan runs), adjustment.notOfUnit (neither officer nor
     *     head of a unit), adjustment.unitNotAddressed, adjustment.kindMissing, adjustment.subjectMissing, adjustment.subjectTooLong,
     *     adjustment.contentMissing, adjustment.proposalMissing, nomination.text* for text that can not be kept
     */
    Request raise(long planId, String user, Raising raising);

    /** @throws vn.thidua.refusal.Refusal adjustment.unknown */
    Request request(long id);

    /** The register of a plan (S28), oldest first. */
    List<Request> ofPlan(long planId);

    /** Answers that were told to all units of the plan, latest first. */
    List<Request> published(long planId);

    /** Every step of a request, oldest first. */
    List<Step> history(long id);

    /**
     * RAISED to CONFIRMED.
     *
     * @throws vn.thidua.refusal.Refusal adjustment.moved, adjustment.notUnitHead, adjustment.byRaiser (who has since become head)
     */
    void confirm(long id, String user);

    /** RAISED to WITHDRAWN by the unit's head. @throws vn.thidua.refusal.Refusal as {@link #confirm}; adjustment.reasonMissing */
    void withdraw(long id, String user, String reason);

    /**
     * CONFIRMED to ANSWERED: guidance by TCCB (S75).
     *
     * @param publish also tell every other unit of the plan
     * @throws vn.thidua.refusal.Refusal adjustment.moved, adjustment.notTccbOfficer, adjustment.byRaiser, adjustment.answeredByOwnUnit (where
     *     an officer of another unit could answer), adjustment.answerMissing
     */
    void answer(long id, String user, String answer, boolean publish);

    /** CONFIRMED to ESCALATED: reported to the director (S75). @throws vn.thidua.refusal.Refusal as {@link #answer}; adjustment.opinionMissing */
    void escalate(long id, String user, String opinion);

    /**
     * ESCALATED to ANSWERED: guidance by the director.
     *
     * @throws vn.thidua.refusal.Refusal adjustment.moved, adjustment.notDirector, adjustment.byRaiser, adjustment.wordsMissing
     */
    void guide(long id, String user, String words, boolean publish);

    /** ESCALATED to REJECTED. @throws vn.thidua.refusal.Refusal as {@link #guide} */
    void reject(long id, String user, String words);

    /**
     * The director has the plan amended; the request stays ESCALATED until the amendment is issued.
     *
     * @return his words, the reason of the amendment
     * @throws vn.thidua.refusal.Refusal as {@link #guide}; adjustment.planNotIssued
     */
    String orderAmendment(long id, String user, String words);

    /** The ordered amendment was not issued: the director decides anew. @throws vn.thidua.refusal.Refusal adjustment.moved */
    void amendmentDropped(long id);

    /**
     * Sends the outcome to the unit; a request whose amendment was ordered is AMENDED by now. Publishes {@link RequestConcluded}.
     *
     * @throws vn.thidua.refusal.Refusal adjustment.moved when there is no outcome
     */
    void sendAnswer(long id);
}
