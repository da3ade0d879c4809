package vn.thidua.appraisal;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.domain.ComparisonRanking;
import vn.thidua.appraisal.domain.ComparisonRanking.Contender;
import vn.thidua.appraisal.domain.ComparisonScores;
import vn.thidua.appraisal.domain.ComparisonSheet;
import vn.thidua.appraisal.domain.FourEyes;
import vn.thidua.appraisal.domain.OfficeText;
import vn.thidua.appraisal.persistence.ComparisonTable;
import vn.thidua.appraisal.persistence.ComparisonTable.Held;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@Component
@Transactional
class ComparisonRecords implements Comparisons, ComparativeRanks {

    private static final int FEWEST = 2;

    /** Found eligible and not withdrawn since: the later states too, so that a decision still shows the ranks that it rests on. */
    private static final Set<Nominations.State> COMPETING = EnumSet.of(
            Nominations.State.ELIGIBLE,
            Nominations.State.SELECTED,
            Nominations.State.NOT_SELECTED,
            Nominations.State.STRUCK,
            Nominations.State.APPROVED,
            Nominations.State.PROPOSED,
            Nominations.State.GRANTED,
            Nominations.State.REFUSED,
            Nominations.State.DOWNGRADED,
            Nominations.State.DEFERRED);

    private static final Status UNTOUCHED = new Status(State.SCORING, null, null, null, null);

    private final ComparisonTable table;
    private final Nominations nominations;
    private final Plans plans;
    private final Conflicts conflicts;
    private final Clock clock;

    ComparisonRecords(ComparisonTable table, Nominations nominations, Plans plans, Conflicts conflicts, Clock clock) {
        this.table = table;
        this.nominations = nominations;
        this.plans = plans;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Override
    public List<String> due(long planId) {
        return plans.plan(planId).content().comparisons().stream()
                .filter(c -> nominees(planId, c.code()).size() >= FEWEST)
                .map(Comparison::code)
                .filter(code -> open(planId, code, table.find(planId, code)))
                .toList();
    }

    /** Confirmed ranks hold until somebody competes who has none. */
    private boolean open(long planId, String code, Optional<Held> held) {
        return held.isEmpty()
                || held.get().status().state() != State.CONFIRMED
                || standings(planId, code).size() < nominees(planId, code).size();
    }

    @Override
    public Comparison comparison(long planId, String code) {
        return plans.plan(planId).content().comparisons().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("appraisal.comparisonUnknown"));
    }

    @Override
    public Status status(long planId, String code) {
        return table.find(planId, code).map(Held::status).orElse(UNTOUCHED);
    }

    @Override
    public List<Nomination> nominees(long planId, String code) {
        Comparison comparison = comparison(planId, code);
        return nominations.ofPlan(planId).stream()
                .filter(n -> covers(comparison, n) && COMPETING.contains(n.state()))
                .sorted(Comparator.comparing(Nomination::key))
                .toList();
    }

    private static boolean covers(Comparison comparison, Nomination nomination) {
        return comparison.awards().contains(nomination.award()) && comparison.targets().contains(nomination.target());
    }

    @Override
    public List<Score> scores(long planId, String code, long nominationId) {
        return table.find(planId, code).map(held -> table.scores(held, nominationId)).orElse(List.of());
    }

    @Override
    public List<Standing> standings(long planId, String code) {
        return ranking(planId, code).standings();
    }

    private ComparisonRanking ranking(long planId, String code) {
        Optional<Held> held = table.find(planId, code);
        Map<Long, Integer> places = held.map(table::places).orElse(Map.of());
        List<Contender> contenders = nominees(planId, code).stream()
                .map(n -> new Contender(
                        n, held.map(h -> table.scores(h, n.id())).orElse(List.of()), places.get(n.id())))
                .toList();
        return new ComparisonRanking(comparison(planId, code), contenders);
    }

    @Override
    public void score(long planId, String code, String user, List<GivenScore> scores) {
        Comparison comparison = comparison(planId, code);
        Held held = table.lock(planId, code);
        if (held.status().state() == State.SCORED || !open(planId, code, Optional.of(held))) {
            throw Refusal.of("appraisal.comparisonMoved");
        }
        List<Nomination> nominees = nominees(planId, code);
        FourEyes.comparison(user, nominees);
        nominees.forEach(n -> conflicts.demandNone(user, n.subject()));
        Set<String> known = nominations.ofPlan(planId).stream()
                .filter(n -> covers(comparison, n))
                .map(Nomination::key)
                .collect(Collectors.toSet());
        Map<Long, List<Score>> accepted =
                new ComparisonSheet(new ComparisonScores(comparison), known).accepted(nominees, scores);
        table.scored(held, accepted, user, clock.instant());
    }

    @Override
    public void confirm(long planId, String code, String user, List<TiePlace> places, String tieReason) {
        Held held = toConfirm(planId, code, user);
        ComparisonRanking ranking = ranking(planId, code);
        Map<String, Integer> given = new HashMap<>();
        places.forEach(p -> given.put(p.nomination(), p.place()));
        ranking.demandDecided(given);
        String reason = OfficeText.optional(tieReason, OfficeText.PARAGRAPHS, "tieReason");
        if (ranking.tied() && reason == null) {
            throw Refusal.of("appraisal.tieReasonMissing")
                    .at("tieReason")
                    .by(comparison(planId, code).clause());
        }
        Map<Long, Integer> decided = ranking.standings().stream()
                .filter(Standing::tied)
                .collect(Collectors.toMap(s -> s.nominee().id(), s -> given.get(s.nominee().key())));
        table.confirmed(held, decided, user, clock.instant(), ranking.tied() ? reason : null);
    }

    @Override
    public void sendBack(long planId, String code, String user, String reason) {
        Held held = toConfirm(planId, code, user);
        String why = OfficeText.required(
                reason, OfficeText.PARAGRAPHS, "reason", Refusal.of("appraisal.scoresReasonMissing"));
        table.returned(held, user, clock.instant(), why);
    }

    private Held toConfirm(long planId, String code, String user) {
        Held held = table.lock(planId, code);
        if (held.status().state() != State.SCORED) {
            throw Refusal.of("appraisal.comparisonMoved");
        }
        FourEyes.scores(user, held.status().scoredBy());
        FourEyes.comparison(user, nominees(planId, code));
        return held;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Place> confirmed(long planId) {
        Map<Long, Place> places = new HashMap<>();
        for (Comparison comparison : plans.plan(planId).content().comparisons()) {
            if (status(planId, comparison.code()).state() == State.CONFIRMED) {
                ComparisonRanking ranking = ranking(planId, comparison.code());
                ranking.standings().stream()
                        .map(s -> s.nominee().id())
                        .forEach(id -> places.put(
                                id,
                                new Place(comparison.code(), ranking.place(id).orElseThrow(), comparison.clause())));
            }
        }
        return places;
    }
}
