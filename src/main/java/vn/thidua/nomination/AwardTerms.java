package vn.thidua.nomination;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/** What a plan says about who may be proposed for which award, and which values the dossier then states. */
public record AwardTerms(PlanContent plan) {

    private static final Set<Target> UNITS = Set.of(Target.OFFICE, Target.AFFILIATE);

    /** A value that criteria ask for. @param label the plan's label of the figure, else the criterion's text */
    public record Asked(String code, String label, Kind kind, String clause) {}

    /** Awards that the plan holds out to this target, in the plan's order: highest first. */
    public List<Award> awardsFor(Target target) {
        return plan.awards().stream()
                .filter(award -> criteria(award.code(), target).findAny().isPresent())
                .toList();
    }

    public Award award(String code) {
        return plan.awards().stream()
                .filter(award -> award.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("nomination.awardUnknown", String.valueOf(code)).at("award"));
    }

    public Stream<Criterion> criteria(String award, Target target) {
        return plan.criteria().stream()
                .filter(c -> c.award().equals(award) && c.targets().contains(target));
    }

    /** Values that the criteria of the award ask of this target, each code once. */
    public List<Asked> asked(String award, Target target) {
        return asked(criteria(award, target));
    }

    /** Values that any award asks of this target. */
    public List<Asked> asked(Target target) {
        return asked(plan.criteria().stream().filter(c -> c.targets().contains(target)));
    }

    private List<Asked> asked(Stream<Criterion> criteria) {
        Map<String, Asked> byCode = criteria.filter(c -> c.figure() != null)
                .map(c -> new Asked(c.figure(), figure(c.figure()).map(Figure::label).orElse(c.text()), c.kind(), c.clause()))
                .collect(Collectors.toMap(Asked::code, Function.identity(), (first, same) -> first, LinkedHashMap::new));
        return List.copyOf(byCode.values());
    }

    public Optional<Figure> figure(String code) {
        return plan.figures().stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /** The quota that speaks of this target: the one that counts it, else the one of its like (A1: an office reads the units' quota). */
    public Optional<Quota> quotaOf(Target target) {
        return plan.quotas().stream()
                .filter(q -> q.targets().contains(target)
                        || UNITS.contains(target) && q.targets().stream().anyMatch(UNITS::contains))
                .min(Comparator.comparing(q -> !q.targets().contains(target)));
    }

    /** @throws Refusal nomination.awardUnknown; nomination.targetNotForAward, with the clause of the quota */
    public void demand(String award, Target target, String nominee) {
        Award known = award(award);
        if (criteria(award, target).findAny().isEmpty()) {
            Optional<Quota> quota = quotaOf(target);
            throw Refusal.of(
                            "nomination.targetNotForAward",
                            nominee,
                            known.name(),
                            quota.map(Quota::text).orElse(plan.title()))
                    .by(quota.map(Quota::clause).orElse(known.clause()))
                    .at("award");
        }
    }
}
