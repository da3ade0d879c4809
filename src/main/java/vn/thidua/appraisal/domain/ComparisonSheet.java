package vn.thidua.appraisal.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.appraisal.Comparisons.GivenScore;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Aspect;

/**
 * A filled-in score sheet: one score for each nominee and aspect (S49).
 *
 * @param known keys of all nominations that the comparison covers, whether or not they still compete
 */
public record ComparisonSheet(ComparisonScores scale, Set<String> known) {

    private record Cell(String nomination, String aspect) {}

    /**
     * @return by id of the nomination; a nominee who withdrew while the sheet was open is left out
     * @throws vn.thidua.refusal.Refusal see {@link vn.thidua.appraisal.Comparisons#score}
     */
    public Map<Long, List<Score>> accepted(List<Nomination> nominees, List<GivenScore> given) {
        Map<Cell, GivenScore> cells = cells(given);
        Map<Long, List<Score>> accepted = new LinkedHashMap<>();
        for (Nomination nominee : nominees) {
            accepted.put(nominee.id(), scale.comparison().aspects().stream()
                    .map(aspect -> score(nominee, aspect, cells.get(new Cell(nominee.key(), aspect.code()))))
                    .toList());
        }
        return accepted;
    }

    private Score score(Nomination nominee, Aspect aspect, GivenScore given) {
        return given == null
                ? scale.accepted(nominee.nomineeName(), aspect, null, null)
                : scale.accepted(nominee.nomineeName(), aspect, given.score(), given.evidence());
    }

    private Map<Cell, GivenScore> cells(List<GivenScore> given) {
        Set<String> aspects = Set.copyOf(
                scale.comparison().aspects().stream().map(Aspect::code).toList());
        Map<Cell, GivenScore> cells = new HashMap<>();
        for (GivenScore score : given) {
            if (score.nomination() == null
                    || score.aspect() == null
                    || !known.contains(score.nomination())
                    || !aspects.contains(score.aspect())) {
                throw scale.refused("appraisal.scoreUnknown");
            }
            if (cells.put(new Cell(score.nomination(), score.aspect()), score) != null) {
                throw scale.refused("appraisal.scoreTwice", score.nomination());
            }
        }
        return cells;
    }
}
