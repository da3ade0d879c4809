package vn.thidua.appraisal.process;

import java.util.List;
import vn.thidua.appraisal.Comparisons;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Plans;

/** What the models ask of comparisons. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("comparisons")
public class ComparisonCases {

    private final Comparisons comparisons;
    private final Plans plans;

    ComparisonCases(Comparisons comparisons, Plans plans) {
        this.comparisons = comparisons;
        this.plans = plans;
    }

    /** One case for each of these codes. */
    public List<String> due(long planId) {
        return comparisons.due(planId);
    }

    /** E.g. {@code KH-2023-TD01-SS1}. */
    public String caseKey(long planId, String code) {
        return plans.plan(planId).key() + "-" + comparisons.comparison(planId, code).code();
    }
}
