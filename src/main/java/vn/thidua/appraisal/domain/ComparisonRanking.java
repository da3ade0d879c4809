package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.appraisal.Comparisons.Standing;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.refusal.Refusal;

/** Who stands where among those who compete: by exact total, and among equals as a person decided (S49). */
public final class ComparisonRanking {

    /** @param place decided among those with the same total; null where nothing was decided */
    public record Contender(Nomination nominee, List<Score> scores, Integer place) {}

    private record Scored(Contender contender, BigDecimal exact) {}

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::exact)
            .reversed()
            .thenComparing(s -> s.contender().place(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(s -> s.contender().nominee().key());

    private final Comparison comparison;
    private final List<Standing> standings;

    public ComparisonRanking(Comparison comparison, List<Contender> contenders) {
        this.comparison = comparison;
        ComparisonScores scale = new ComparisonScores(comparison);
        List<Scored> scored = contenders.stream()
                .filter(c -> scale.complete(c.scores()))
                .map(c -> new Scored(c, scale.exact(c.scores())))
                .sorted(BEST_FIRST)
                .toList();
        List<Standing> ranked = new ArrayList<>();
        for (Scored own : scored) {
            long better = scored.stream().filter(s -> s.exact().compareTo(own.exact()) > 0).count();
            long equal = scored.stream().filter(s -> s.exact().compareTo(own.exact()) == 0).count();
            Contender contender = own.contender();
            ranked.add(new Standing(
                    contender.nominee(),
                    contender.scores(),
                    scale.displayed(own.exact()),
                    (int) better + 1,
                    equal > 1,
                    equal > 1 ? contender.place() : null));
        }
        this.standings = List.copyOf(ranked);
    }

    /** Best first. */
    public List<Standing> standings() {
        return standings;
    }

    /** The place of a nominee in the decided order, 1 for the first; equal totals have places of their own. */
    public Optional<Integer> place(long nominationId) {
        for (int i = 0; i < standings.size(); i++) {
            if (standings.get(i).nominee().id() == nominationId) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /**
     * Holds the decided places against the ties; places for others are of no matter.
     *
     * @throws Refusal appraisal.tieUndecided, appraisal.tiePlaceTwice
     */
    public void demandDecided(Map<String, Integer> places) {
        for (Standing own : standings) {
            if (own.tied()) {
                demandPlace(own, places);
            }
        }
    }

    private void demandPlace(Standing own, Map<String, Integer> places) {
        String name = own.nominee().nomineeName();
        Integer place = places.get(own.nominee().key());
        if (place == null || place < 1) {
            throw Refusal.of("appraisal.tieUndecided", name).at("ties").by(comparison.clause());
        }
        standings.stream()
                .filter(other -> other != own && other.rank() == own.rank())
                .filter(other -> place.equals(places.get(other.nominee().key())))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of("appraisal.tiePlaceTwice", name, other.nominee().nomineeName(), place)
                            .at("ties")
                            .by(comparison.clause());
                });
    }

    public boolean tied() {
        return standings.stream().anyMatch(Standing::tied);
    }
}
