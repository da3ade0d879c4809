package vn.thidua.demo.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.demo.PlanCase;
import vn.thidua.plan.Plan;

/** Starts {@code emulationPlan} with the variables that its start form's contract would have set. */
@Component
@Profile("demo")
class EnginePlanCase implements PlanCase {

    private static final String PROCESS = "emulationPlan";

    private final RuntimeService runtime;

    EnginePlanCase(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(Plan plan, String drafter) {
        runtime.startProcessInstanceByKey(
                PROCESS,
                plan.key(),
                Map.of(
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "starter", drafter));
    }
}
