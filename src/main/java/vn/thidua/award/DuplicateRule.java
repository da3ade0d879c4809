package vn.thidua.award;

import vn.thidua.plan.PlanContent;

/** What the rule set of a plan makes of an earlier award for the same achievement (F63). Without any such rule it is only shown. */
public interface DuplicateRule {

    /** Whether a nominee of this plan who was already awarded for its time is refused. */
    boolean blocks(PlanContent plan);

    /** The verified citation that refuses; null where there is none. */
    default String citation(PlanContent plan) {
        return null;
    }
}
