package vn.thidua.nomination;

import java.time.Instant;
import vn.thidua.nomination.Nominations.Nomination;

/** Rút đề nghị: a unit takes its own nomination back, until the proposal was sent to the province (S63). */
public interface Withdrawals {

    /** @param reason the unit's words */
    record Withdrawal(long id, long nominationId, String byUser, Instant at, String reason) {}

    /**
     * The head of the proposing unit asks. Nobody else changes the nomination until the transaction ends.
     *
     * @param nominationKey as it stands on the papers, e.g. {@code HS-2023-0007}
     * @return id of the withdrawal
     * @throws vn.thidua.refusal.Refusal nomination.withdrawalByHead, nomination.notOfYourUnit, nomination.withdrawalReasonMissing,
     *     nomination.alreadyWithdrawn, nomination.alreadySent (the proposal is with the province), nomination.notListed (it is out already:
     *     not eligible, or struck), nomination.moved
     */
    long ask(String user, String nominationKey, String reason);

    /** Carries it out: the nomination is WITHDRAWN, its place free, its case ended, and the lists do without it. Once. */
    void withdraw(long withdrawalId);

    /** Tells TCCB ({@link NominationWithdrawn}). */
    void announce(long withdrawalId);

    Withdrawal withdrawal(long id);

    Nomination nominationOf(long withdrawalId);
}
