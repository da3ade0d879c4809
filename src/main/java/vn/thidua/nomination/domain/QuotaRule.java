package vn.thidua.nomination.domain;

import java.util.List;
import vn.thidua.nomination.domain.Ranking.Entry;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.refusal.Refusal;

/**
 * The plan's quotas (S54 to S56). "One award or the other, never both" is a quota of one over both awards; a quota of none allows none.
 */
public final class QuotaRule {

    private final PlanContent plan;

    public QuotaRule(PlanContent plan) {
        this.plan = plan;
    }

    /** @throws Refusal nomination.quotaExceeded with text and clause of the first quota that is exceeded */
    public void check(List<Entry> chosen, String field) {
        for (Quota quota : plan.quotas()) {
            long count = chosen.stream().filter(entry -> counts(quota, entry)).count();
            if (count > quota.max()) {
                throw Refusal.of("nomination.quotaExceeded", quota.text(), quota.max(), count)
                        .by(quota.clause())
                        .at(field);
            }
        }
    }

    static boolean counts(Quota quota, Entry entry) {
        return quota.awards().contains(entry.award()) && quota.targets().contains(entry.target());
    }
}
