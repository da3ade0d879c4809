package vn.thidua.plan.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives units that join by an amendment what all others got when the plan was issued: to acknowledge it (S72) and to carry it out (S60). The
 * running case of the plan keeps its model; it only gets one more of each.
 */
@Component
class AddedUnits {

    private static final List<String> OF_EACH_UNIT = List.of("UserTask_acknowledgePlan", "CallActivity_unitImplementation");

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<RuntimeService> runtime;

    AddedUnits(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    void join(long planId, List<String> units) {
        if (units.isEmpty()) {
            return;
        }
        ProcessInstance running = runtime.getObject()
                .createProcessInstanceQuery()
                .processDefinitionKey("emulationPlan")
                .variableValueEquals("planId", planId)
                .singleResult();
        for (String unit : units) {
            for (String activity : OF_EACH_UNIT) {
                runtime.getObject()
                        .createProcessInstanceModification(running.getId())
                        .startBeforeActivity(activity)
                        .setVariableLocal("unitCode", unit)
                        .execute();
            }
        }
    }
}
