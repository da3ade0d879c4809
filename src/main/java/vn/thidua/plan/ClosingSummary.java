package vn.thidua.plan;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.plan.persistence.SummaryTable;
import vn.thidua.plan.persistence.SummaryTable.Summary;
import vn.thidua.refusal.Refusal;

/** The summary that closes a plan: written by one, approved by another. */
@Component
class ClosingSummary {

    private static final int LONGEST = 4000;

    private final SummaryTable summaries;
    private final Clock clock;

    ClosingSummary(SummaryTable summaries, Clock clock) {
        this.summaries = summaries;
        this.clock = clock;
    }

    void write(long planId, String user, String text) {
        String clean = CleanText.of(text, "summary");
        if (clean == null) {
            throw missing();
        }
        if (clean.length() > LONGEST) {
            throw Refusal.of("plan.textTooLong", String.valueOf(LONGEST)).at("summary");
        }
        summaries.write(planId, clean, user, clock.instant());
    }

    void approve(long planId, String user) {
        if (written(planId).writtenBy().equals(user)) {
            throw Refusal.of("plan.summaryApprovedByDrafter").at("decision");
        }
        summaries.approve(planId, user, clock.instant());
    }

    void giveBack(long planId, String reason) {
        written(planId);
        summaries.giveBack(planId, reason);
    }

    Optional<String> text(long planId) {
        return summaries.of(planId).map(Summary::text);
    }

    Optional<String> returnReason(long planId) {
        return summaries.of(planId).map(Summary::returnReason);
    }

    boolean approved(long planId) {
        return summaries.of(planId).filter(s -> s.approvedBy() != null).isPresent();
    }

    private Summary written(long planId) {
        return summaries.of(planId).orElseThrow(ClosingSummary::missing);
    }

    private static Refusal missing() {
        return Refusal.of("plan.summaryMissing").at("summary");
    }
}
