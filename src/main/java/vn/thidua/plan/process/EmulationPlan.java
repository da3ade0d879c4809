package vn.thidua.plan.process;

import vn.thidua.refusal.Refusal;

/** The process of a plan: its key, its tasks, what a decision may be. */
final class EmulationPlan {

    static final String PROCESS = "emulationPlan";

    private EmulationPlan() {}

    /** @return whether the decision is the positive one @throws Refusal plan.decisionMissing when it is neither that nor a return */
    static boolean passed(String decision, String positive) {
        if (!positive.equals(decision) && !"return".equals(decision)) {
            throw Refusal.of("plan.decisionMissing").at("decision");
        }
        return positive.equals(decision);
    }
}
