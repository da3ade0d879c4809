package vn.thidua.proposal.domain;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.proposal.Proposals.Outcome;
import vn.thidua.proposal.Proposals.Result;
import vn.thidua.refusal.Refusal;

/**
 * What the province can have decided on one name (S37, S54).
 *
 * @param sentOn day on which the proposal left @param awards the plan's awards, the highest first as the plan lists them (IV.2)
 */
public record ResultRules(LocalDate today, LocalDate sentOn, List<Award> awards) {

    /** @param received day on which the answer arrived @throws Refusal as {@code Proposals.recordAnswer} */
    public void check(Nomination nomination, Result result, LocalDate received) {
        String name = nomination.nomineeName();
        refuse(!open(nomination.state()), "proposal.alreadyDecided", name);
        refuse(result.outcome() == null, "proposal.outcomeMissing", name);
        LocalDate decided = result.decisionDate();
        if (result.outcome() != Outcome.DEFERRED) {
            refuse(result.decisionNumber() == null || decided == null, "proposal.decisionMissing", name);
        }
        if (result.outcome() == Outcome.REFUSED || result.outcome() == Outcome.DEFERRED) {
            refuse(result.reason() == null, "proposal.outcomeReasonMissing", name);
        }
        if (decided != null) {
            refuse(decided.isBefore(sentOn), "proposal.decisionBeforeSent", name, Days.onPaper(sentOn));
            refuse(decided.isAfter(today), "proposal.decisionInFuture", name);
            refuse(decided.isAfter(received), "proposal.decisionAfterReceipt", name);
        }
        checkAward(nomination, result);
    }

    /** A name that still waits for its decision. */
    public static boolean open(State state) {
        return state == State.PROPOSED || state == State.DEFERRED;
    }

    private void checkAward(Nomination nomination, Result result) {
        String name = nomination.nomineeName();
        String granted = result.grantedAward();
        switch (result.outcome()) {
            case GRANTED -> refuse(granted != null && !granted.equals(nomination.award()), "proposal.awardNotProposed", name);
            case DOWNGRADED -> {
                refuse(granted == null, "proposal.awardMissing", name);
                refuse(rank(granted) <= rank(nomination.award()), "proposal.awardNotLower", name);
            }
            case REFUSED, DEFERRED -> refuse(granted != null, "proposal.awardNotExpected", name);
        }
    }

    /** @return place in the plan's list; -1 for an award that the plan does not know */
    private int rank(String code) {
        return awards.stream().map(Award::code).toList().indexOf(code);
    }

    private static void refuse(boolean wrong, String code, Object... arguments) {
        if (wrong) {
            throw Refusal.of(code, arguments).at("results");
        }
    }
}
