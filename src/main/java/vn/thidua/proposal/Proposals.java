package vn.thidua.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The submission of a plan's approved nominations to the province (S34 to S37, S71), and its answer name by name. All changes run in the
 * caller's transaction. Days and times are those of Asia/Ho_Chi_Minh.
 */
public interface Proposals {

    /**
     * @param key e.g. {@code TTr-2023-TD01} @param number the clerk's number; null until sent
     * @param channel name of a {@link Channel}; null until sent
     * @param receivedOn when the province first confirmed the receipt; null until then
     * @param awaitedUntil when TCCB is reminded if the province has not answered; null before it is sent
     * @param nominations in the order of the list that was sent
     */
    record Proposal(
            long id,
            String key,
            long planId,
            Integer number,
            LocalDate documentDate,
            LocalDate sentOn,
            String channel,
            String receiver,
            LocalDate receivedOn,
            Instant awaitedUntil,
            List<Long> nominations) {}

    /** How a document left. */
    enum Channel {
        /** The administration's document management system. */
        DOCUMENT_SYSTEM,
        EMAIL,
        POST,
        IN_PERSON
    }

    /** Number, date and sending of a document. @param documentDate its date @param sentOn not before its date, not in the future */
    record Sending(Integer number, LocalDate documentDate, LocalDate sentOn, Channel channel, String receiver) {}

    enum AnswerKind {
        RECEIPT,
        /** The province asks for a supplement. */
        SUPPLEMENT,
        /** Decisions on some or all names. */
        RESULT
    }

    enum Outcome {
        GRANTED,
        REFUSED,
        /** Granted a lower award than proposed. */
        DOWNGRADED,
        /** To be decided later. */
        DEFERRED
    }

    /**
     * What the province answered.
     *
     * @param content what it says; required for SUPPLEMENT @param supplementDue until when it wants the supplement, where it says so
     * @param results decisions by name, for RESULT only
     */
    record Answer(
            AnswerKind kind, LocalDate receivedOn, String content, LocalDate supplementDue, List<Result> results) {}

    /**
     * The province's decision on one name.
     *
     * @param nominationKey e.g. {@code HS-2023-0007} @param outcome null: no decision on this name yet
     * @param grantedAward code of the award for DOWNGRADED; for GRANTED null or the proposed award
     */
    record Result(
            String nominationKey,
            Outcome outcome,
            String grantedAward,
            String decisionNumber,
            LocalDate decisionDate,
            String reason) {}

    /** A supplement that the province asked for. @param sentOn null until it left */
    record Supplement(
            long id,
            String requested,
            LocalDate requestedOn,
            LocalDate requestedUntil,
            String content,
            String preparedBy,
            LocalDate sentOn) {}

    /** @throws vn.thidua.refusal.Refusal proposal.unknown */
    Proposal proposal(long id);

    Optional<Proposal> ofPlan(long planId);

    /**
     * Puts the plan's approved nominations on the list for the province and gives the proposal its key.
     *
     * @return its id
     * @throws vn.thidua.refusal.Refusal proposal.exists, proposal.nothingApproved
     */
    long draft(long planId);

    /**
     * Numbers the proposal and records its sending.
     *
     * @param skipReason why numbers of the register are left out; null where none is
     * @throws vn.thidua.refusal.Refusal proposal.alreadySent, proposal.numberMissing, proposal.documentDateMissing, proposal.documentDateEarly, proposal.documentDateFuture, proposal.sentOnMissing,
     *     proposal.sentBeforeDated, proposal.sentInFuture, proposal.channelMissing, proposal.receiverMissing; as
     *     {@link vn.thidua.register.NumberRegister#take}
     */
    void send(long id, String user, Sending sending, String skipReason);

    /** With a number in its turn. */
    default void send(long id, String user, Sending sending) {
        send(id, user, sending, null);
    }

    /**
     * Records an answer of the province; one bad row refuses all of it.
     *
     * @throws vn.thidua.refusal.Refusal proposal.notSent, proposal.kindMissing, proposal.receivedOnMissing, proposal.receivedBeforeSent,
     *     proposal.receivedInFuture, proposal.requestMissing, proposal.supplementDueEarly, proposal.resultsNotExpected, proposal.noResult,
     *     proposal.nomineeUnknown, proposal.nomineeTwice, proposal.alreadyDecided, proposal.outcomeMissing,
     *     proposal.decisionMissing, proposal.outcomeReasonMissing, proposal.decisionBeforeSent,
     *     proposal.decisionInFuture, proposal.decisionAfterReceipt, proposal.awardMissing, proposal.awardNotLower, proposal.awardNotProposed,
     *     proposal.awardNotExpected
     */
    void recordAnswer(long id, String user, Answer answer);

    /** Whether the province has decided on every name; a deferred one is still open. */
    boolean allAnswered(long id);

    /** The latest supplement that the province asked for. */
    Optional<Supplement> supplement(long id);

    /** @throws vn.thidua.refusal.Refusal proposal.noSupplementAsked, proposal.supplementContentMissing */
    void prepareSupplement(long id, String user, String content);

    /** Numbers the supplement's letter and records its sending. @throws vn.thidua.refusal.Refusal as {@link #send}, and proposal.noSupplementPrepared */
    void sendSupplement(long id, String user, Sending sending, String skipReason);

    /** With a number in its turn. */
    default void sendSupplement(long id, String user, Sending sending) {
        sendSupplement(id, user, sending, null);
    }

    /** What went out and came in, in order. */
    List<Correspondence> correspondence(long id);

    /** @param number of an own document; null for an answer @param text channel and receiver, or what the answer says */
    record Correspondence(
            Kind kind, LocalDate date, Integer number, LocalDate documentDate, Channel channel, String text) {

        public enum Kind {
            PROPOSAL_SENT,
            SUPPLEMENT_SENT,
            RECEIPT,
            SUPPLEMENT,
            RESULT
        }
    }

    /** The time in which the province should have answered has passed; publishes {@link AnswerOverdue}. */
    void answerOverdue(long id);

    /** Told when the province has not answered in time. */
    record AnswerOverdue(long proposalId, long planId) {}
}
