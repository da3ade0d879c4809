package vn.thidua.nomination;

import java.util.List;
import java.util.Optional;
import vn.thidua.nomination.Nominations.Nomination;

/** TCCB's ranking and selection (S49, S54 to S56) and the director's decision. Quotas and their clauses come from the plan. */
public interface Selections {

    /** @param rank 1 is the best; unique among all that compete @param reason why a lower rank is selected before a higher one */
    record Choice(long nominationId, boolean selected, Integer rank, String reason) {}

    record Strike(long nominationId, String reason) {}

    /** Eligible nominations that wait for the selection, by target, earlier rank and key. */
    List<Nomination> candidates(long planId);

    /**
     * Ranks all candidates and selects some, or none. Two selections at once are put in order; the second is refused.
     *
     * @param choices exactly one for each candidate
     * @throws vn.thidua.refusal.Refusal nomination.rankingIncomplete, nomination.notEligible, nomination.rankMissing, nomination.rankInvalid,
     *     nomination.rankTaken, nomination.rankReasonMissing, nomination.quotaExceeded (with the clause),
     *     nomination.comparedReasonMissing, nomination.comparedPassedOver (with the clause): against the confirmed ranks without a reason,
     *     nomination.openCaseListed (with the clause): a selected nominee has an open case, or what a {@link NomineeBar} says;
     *     organization.conflictSelf, organization.conflictOwnUnit: a candidate is the user himself or of his unit
     */
    void select(long planId, String user, List<Choice> choices, String comment);

    /** Selected nominations that wait for the director, by target and rank. */
    List<Nomination> selected(long planId);

    /** TCCB's comment on the latest selection. */
    Optional<String> comment(long planId);

    /**
     * SELECTED to APPROVED, but for the struck ones. Quotas, eligibility and open cases are asked again.
     *
     * @return whether any name is approved
     * @throws vn.thidua.refusal.Refusal nomination.decisionMoved, nomination.notSelected, nomination.strikeReasonMissing,
     *     nomination.noLongerEligible, nomination.openCaseListed, nomination.quotaExceeded, nomination.ownNameListed (who decides may strike
     *     his own name, and only that), or what a {@link NomineeBar} says
     */
    boolean approve(long planId, String user, List<Strike> strikes);

    /** All of the selection back to TCCB, to be ranked anew. @throws vn.thidua.refusal.Refusal nomination.reasonMissing, nomination.decisionMoved */
    void sendBack(long planId, String user, String reason);

    /** Why the director sent the latest selection back; empty when he did not, or it was made anew. */
    Optional<String> returnReason(long planId);
}
