package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.appraisal.domain.ComparisonRanking.Contender;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Aspect;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.plan.PlanContent.Target;

/** A small comparison and those whom it compares. */
final class Compared {

    private Compared() {}

    /** Aspects A1, A2, … @param measures weight and highest score of each, e.g. {@code 3/10} */
    static Comparison comparison(String... measures) {
        List<Aspect> aspects = new ArrayList<>();
        for (String measure : measures) {
            String[] parts = measure.split("/");
            String code = "A" + (aspects.size() + 1);
            aspects.add(new Aspect(code, "aspect " + code, new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        return new Comparison("C", Set.of("BK"), Set.of(Target.AFFILIATE), aspects, "the most typical", "Mục 4", "S49");
    }

    static List<Score> scores(String... given) {
        List<Score> scores = new ArrayList<>();
        for (String score : given) {
            scores.add(new Score("A" + (scores.size() + 1), new BigDecimal(score), "report"));
        }
        return scores;
    }

    static Nomination nominee(long id) {
        return new Nomination(
                id, "HS-" + id, 1, Target.AFFILIATE, "U" + id, null, "Unit " + id, "BK", "done", "papers", Map.of(), "proposer" + id,
                Nominations.State.ELIGIBLE, null, null, null, null, null, null);
    }

    static Contender contender(long id, Integer place, String... given) {
        return new Contender(nominee(id), scores(given), place);
    }
}
