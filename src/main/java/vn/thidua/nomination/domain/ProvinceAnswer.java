package vn.thidua.nomination.domain;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Wording;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.refusal.Refusal;

/** What the province decided on one name (S37, A4). */
public record ProvinceAnswer(
        State outcome, String grantedAward, String decisionNumber, LocalDate decisionDate, String reason) {

    /** @return the answer with its texts composed and the granted award filled in */
    public ProvinceAnswer accepted(AwardTerms terms, String nominee, String proposedAward, LocalDate today) {
        String number = Wording.of(decisionNumber, "results");
        String why = Wording.of(reason, "results");
        String granted = granted(terms, nominee, proposedAward);
        if (granted != null && (number == null || decisionDate == null)) {
            throw Refusal.of("nomination.decisionMissing", nominee).at("results");
        }
        if (granted == null && why == null) {
            throw Refusal.of("nomination.outcomeReasonMissing", nominee).at("results");
        }
        if (decisionDate != null && decisionDate.isAfter(today)) {
            throw Refusal.of("nomination.decisionInFuture", nominee).at("results");
        }
        return new ProvinceAnswer(outcome, granted, number, decisionDate, why);
    }

    private String granted(AwardTerms terms, String nominee, String proposed) {
        String named = Wording.of(grantedAward, "results");
        return switch (outcome) {
            case GRANTED -> {
                if (named != null && !terms.award(named).code().equals(proposed)) {
                    throw Refusal.of("nomination.notAsProposed", nominee).at("results");
                }
                yield proposed;
            }
            case DOWNGRADED -> {
                Award lower = terms.award(named);
                List<Award> highestFirst = terms.plan().awards();
                if (highestFirst.indexOf(lower) <= highestFirst.indexOf(terms.award(proposed))) {
                    throw Refusal.of("nomination.notDowngraded", nominee, lower.name()).at("results");
                }
                yield lower.code();
            }
            case REFUSED, DEFERRED -> null;
            default -> throw Refusal.of("nomination.outcomeUnknown", nominee).at("results");
        };
    }
}
