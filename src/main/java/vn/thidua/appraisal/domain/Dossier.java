package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.refusal.Refusal;

/**
 * A nomination held against the plan's criteria for its award and target (S38 to S53).
 *
 * @param rankings rankings on record for the plan, by figure (S41, S46): each wins over what the dossier says of it
 */
public record Dossier(Nomination nomination, PlanContent plan, Map<String, Value> rankings) {

    public Dossier(Nomination nomination, PlanContent plan) {
        this(nomination, plan, Map.of());
    }

    public List<Criterion> criteria() {
        return plan.criteria().stream()
                .filter(c -> c.award().equals(nomination.award()) && c.targets().contains(nomination.target()))
                .toList();
    }

    public List<Criterion> figureCriteria() {
        return criteria().stream().filter(c -> c.kind() != Kind.NARRATIVE).toList();
    }

    /** @throws Refusal appraisal.criterionUnknown */
    public Criterion criterion(String code, String field) {
        return criteria().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("appraisal.criterionUnknown", code).at(field));
    }

    /** The value for a figure criterion, where there is one that can be: the plan's recorded ranking, else the dossier's own. */
    public Optional<Value> value(Criterion criterion) {
        return Optional.ofNullable(ranking(criterion).orElseGet(() -> nomination.values().get(criterion.figure())))
                .filter(v -> v.value() != null && plausible(criterion, v.value()));
    }

    private Optional<Value> ranking(Criterion criterion) {
        return Optional.ofNullable(criterion.kind() == Kind.RANK ? rankings.get(criterion.figure()) : null);
    }

    public List<Criterion> rankCriteria() {
        return criteria().stream().filter(c -> c.kind() == Kind.RANK).toList();
    }

    /** Criteria that a recorded ranking decides. */
    public List<Criterion> ranked() {
        return rankCriteria().stream().filter(c -> ranking(c).isPresent()).toList();
    }

    /** Figure criteria whose value the dossier lacks. */
    public List<Criterion> lacking() {
        return figureCriteria().stream().filter(c -> value(c).isEmpty()).toList();
    }

    /**
     * A rank counts from 1 and a finding from 0, both whole; a figure keeps the plan's bounds. What a double cannot hold is refused as well:
     * the decision would see another number than the record.
     */
    public boolean plausible(Criterion criterion, BigDecimal value) {
        double seen = value.doubleValue();
        if (!Double.isFinite(seen) || BigDecimal.valueOf(seen).compareTo(value) != 0) {
            return false;
        }
        return switch (criterion.kind()) {
            case RANK -> whole(value) && value.compareTo(BigDecimal.ONE) >= 0;
            case FINDING -> whole(value) && value.signum() >= 0;
            case FIGURE -> plan.figures().stream()
                    .filter(f -> f.code().equals(criterion.figure()))
                    .allMatch(f -> within(value, f.min(), f.max()));
            case NARRATIVE -> false;
        };
    }

    private static boolean whole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    private static boolean within(BigDecimal value, BigDecimal min, BigDecimal max) {
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }
}
