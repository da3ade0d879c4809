package vn.thidua.plan.process;

import java.util.List;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Plans;

/** The units of a plan, for the models. */
@ModelBean("planUnits")
public class PlanUnits {

    private final Plans plans;

    PlanUnits(Plans plans) {
        this.plans = plans;
    }

    /** Codes of the units that carry the plan out (S21). */
    public List<String> addressed(long planId) {
        return plans.plan(planId).content().addressees();
    }
}
