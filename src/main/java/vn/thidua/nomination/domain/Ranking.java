package vn.thidua.nomination.domain;

import java.util.List;
import vn.thidua.nomination.Wording;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/** TCCB's ranking: everybody who competes has an own rank, and who is passed over is passed over for a stated reason (S49). */
public final class Ranking {

    /** @param reason why it is selected before a better rank */
    public record Entry(
            long id, String nominee, String award, Target target, boolean selected, Integer rank, String reason) {}

    private final PlanContent plan;
    private final List<Entry> entries;

    public Ranking(PlanContent plan, List<Entry> entries) {
        this.plan = plan;
        this.entries = List.copyOf(entries);
    }

    /** @throws Refusal naming the nominee, or the quota with its clause */
    public void check() {
        entries.forEach(Ranking::checkRank);
        for (int i = 0; i < entries.size(); i++) {
            for (Entry other : entries.subList(i + 1, entries.size())) {
                checkNoTie(entries.get(i), other);
            }
        }
        entries.stream().filter(Entry::selected).forEach(this::checkPassedOver);
        new QuotaRule(plan).check(entries.stream().filter(Entry::selected).toList(), "ranking");
    }

    private static void checkRank(Entry entry) {
        if (entry.rank() == null) {
            throw Refusal.of("nomination.rankMissing", entry.nominee()).at("ranking");
        }
        if (entry.rank() < 1) {
            throw Refusal.of("nomination.rankInvalid", entry.nominee()).at("ranking");
        }
    }

    private void checkNoTie(Entry one, Entry other) {
        if (compete(one, other) && one.rank().equals(other.rank())) {
            throw Refusal.of("nomination.rankTaken", one.nominee(), other.nominee(), one.rank())
                    .at("ranking");
        }
    }

    private void checkPassedOver(Entry selected) {
        if (Wording.of(selected.reason(), "ranking") != null) {
            return;
        }
        entries.stream()
                .filter(better -> !better.selected() && better.rank() < selected.rank() && compete(better, selected))
                .findFirst()
                .ifPresent(better -> {
                    throw Refusal.of("nomination.rankReasonMissing", selected.nominee(), better.nominee())
                            .at("ranking");
                });
    }

    private boolean compete(Entry one, Entry other) {
        return one.target() == other.target()
                || plan.quotas().stream().anyMatch(q -> QuotaRule.counts(q, one) && QuotaRule.counts(q, other));
    }
}
