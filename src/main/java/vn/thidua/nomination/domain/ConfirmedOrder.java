package vn.thidua.nomination.domain;

import java.util.List;
import java.util.Map;
import vn.thidua.nomination.ComparativeRanks.Place;
import vn.thidua.nomination.Wording;
import vn.thidua.nomination.domain.Ranking.Entry;
import vn.thidua.refusal.Refusal;

/**
 * A selection held against confirmed ranks (S49): whoever is put elsewhere among those compared with him, or is selected before a better
 * one, needs a reason. Places count, not numbers: others who were not compared may stand in between.
 */
public final class ConfirmedOrder {

    private final Map<Long, Place> confirmed;
    private final List<Entry> compared;

    public ConfirmedOrder(Map<Long, Place> confirmed, List<Entry> entries) {
        this.confirmed = confirmed;
        this.compared = entries.stream().filter(e -> confirmed.containsKey(e.id())).toList();
    }

    /** @throws Refusal nomination.comparedReasonMissing, nomination.comparedPassedOver, with the clause; ranks themselves stand the test already */
    public void check() {
        compared.stream().filter(e -> Wording.of(e.reason(), "ranking") == null).forEach(this::checkUnexplained);
    }

    private void checkUnexplained(Entry entry) {
        Place place = confirmed.get(entry.id());
        List<Entry> others = compared.stream()
                .filter(o -> confirmed.get(o.id()).comparison().equals(place.comparison()))
                .toList();
        long now = 1 + others.stream().filter(o -> o.rank() < entry.rank()).count();
        long then = 1 + others.stream().filter(o -> confirmed.get(o.id()).rank() < place.rank()).count();
        if (now != then) {
            throw Refusal.of("nomination.comparedReasonMissing", entry.nominee(), place.rank())
                    .at("ranking")
                    .by(place.clause());
        }
        others.stream()
                .filter(o -> entry.selected() && !o.selected() && confirmed.get(o.id()).rank() < place.rank())
                .findFirst()
                .ifPresent(better -> {
                    throw Refusal.of("nomination.comparedPassedOver", entry.nominee(), better.nominee())
                            .at("ranking")
                            .by(place.clause());
                });
    }
}
