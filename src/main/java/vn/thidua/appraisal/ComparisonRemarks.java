package vn.thidua.appraisal;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Comparisons.Standing;
import vn.thidua.appraisal.Comparisons.Status;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.ComparativeRanks.Place;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.RemarkSource;

/** Whoever selects or decides sees the confirmed rank and total of a nominee that was compared, and how a tie was decided (S49). */
@Component
@Order(40)
class ComparisonRemarks implements RemarkSource {

    private final Comparisons comparisons;
    private final ComparativeRanks ranks;
    private final ComparisonWording wording;

    ComparisonRemarks(Comparisons comparisons, ComparativeRanks ranks, ComparisonWording wording) {
        this.comparisons = comparisons;
        this.ranks = ranks;
        this.wording = wording;
    }

    @Override
    public List<Remark> on(Nomination nomination) {
        Map<Long, Place> confirmed = ranks.confirmed(nomination.planId());
        Place place = confirmed.get(nomination.id());
        if (place == null) {
            return List.of();
        }
        return comparisons.standings(nomination.planId(), place.comparison()).stream()
                .filter(s -> s.nominee().id() == nomination.id())
                .map(s -> new Remark(wording.say("remarkKind"), sentence(nomination, place, s, confirmed), place.clause()))
                .toList();
    }

    private String sentence(Nomination nomination, Place place, Standing standing, Map<Long, Place> confirmed) {
        long compared = confirmed.values().stream()
                .filter(p -> p.comparison().equals(place.comparison()))
                .count();
        String rank = wording.say("remark", place.rank(), compared, wording.total(standing.total()));
        Status status = comparisons.status(nomination.planId(), place.comparison());
        return standing.tied() ? wording.say("remarkTied", rank, status.tieReason()) : rank;
    }
}
