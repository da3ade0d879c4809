package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.LONG;
import static vn.thidua.plan.domain.Require.SHORT;
import static vn.thidua.plan.domain.Require.atMost;
import static vn.thidua.plan.domain.Require.present;
import static vn.thidua.plan.domain.Require.that;
import static vn.thidua.plan.domain.Require.uniqueCodes;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Aspect;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Comparison;

/** What is compared by weighted scores before the selection (S49). */
final class ComparisonRules {

    private static final String FIELD = "comparisons";

    /** Scores are given with two decimals: weights and maxima finer than that, or huge ones, are slips of the pen. */
    private static final int DECIMALS = 2;

    private static final BigDecimal MOST = new BigDecimal("1000");

    private ComparisonRules() {}

    static void consistent(PlanContent plan) {
        uniqueCodes(plan.comparisons(), Comparison::code, FIELD);
        Set<String> awards = plan.awards().stream().map(Award::code).collect(Collectors.toSet());
        plan.comparisons().forEach(comparison -> comparison(comparison, awards));
        for (int i = 0; i < plan.comparisons().size(); i++) {
            apart(plan.comparisons().get(i), plan.comparisons().subList(i + 1, plan.comparisons().size()));
        }
    }

    private static void comparison(Comparison comparison, Set<String> awards) {
        String clause = comparison.clause();
        present(clause, "plan.comparisonClauseMissing", FIELD, null);
        present(comparison.text(), "plan.comparisonTextMissing", FIELD, clause);
        atMost(LONG, comparison.text(), FIELD, clause);
        boolean known = !comparison.awards().isEmpty() && awards.containsAll(comparison.awards());
        that(known, "plan.comparisonAwardUnknown", FIELD, clause, comparison.code());
        that(!comparison.targets().isEmpty(), "plan.comparisonTargetMissing", FIELD, clause, comparison.code());
        that(!comparison.aspects().isEmpty(), "plan.comparisonAspectMissing", FIELD, clause, comparison.code());
        uniqueCodes(comparison.aspects(), Aspect::code, FIELD);
        comparison.aspects().forEach(aspect -> aspect(aspect, clause));
    }

    private static void aspect(Aspect aspect, String clause) {
        present(aspect.label(), "plan.aspectLabelMissing", FIELD, clause);
        atMost(SHORT, aspect.label(), FIELD, clause);
        that(measure(aspect.weight()), "plan.aspectWeightInvalid", FIELD, clause, aspect.label());
        that(measure(aspect.max()), "plan.aspectMaxInvalid", FIELD, clause, aspect.label());
    }

    private static boolean measure(BigDecimal number) {
        return number != null
                && number.signum() > 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** Two comparisons of one nominee would give him two ranks. */
    private static void apart(Comparison one, List<Comparison> others) {
        for (Comparison other : others) {
            boolean both = !Collections.disjoint(one.awards(), other.awards()) && !Collections.disjoint(one.targets(), other.targets());
            that(!both, "plan.comparisonsOverlap", FIELD, other.clause(), one.code(), other.code());
        }
    }
}
