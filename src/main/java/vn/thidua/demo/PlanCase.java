package vn.thidua.demo;

import vn.thidua.plan.Plan;

/** The way to the engine: a plan's case begins without a person at the start form. */
public interface PlanCase {

    /** @param drafter user id of who would have started it */
    void start(Plan plan, String drafter);
}
