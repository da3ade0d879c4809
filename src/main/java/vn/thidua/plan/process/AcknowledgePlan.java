package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** A unit's head acknowledges the plan (S72); the case names the unit by {@code unitCode}. */
@Component
class AcknowledgePlan implements UserTaskForm<AcknowledgePlan.Fields> {

    record Fields(Boolean acknowledged, String note) {}

    private final Plans plans;
    private final PlanSheet sheet;

    AcknowledgePlan(Plans plans, PlanSheet sheet) {
        this.plans = plans;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_acknowledgePlan";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> values = sheet.whole(plans.plan(task.id("planId")));
        values.put("unitName", sheet.unitName(task.text("unitCode")));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (!Boolean.TRUE.equals(fields.acknowledged())) {
            throw Refusal.of("plan.acknowledgementMissing").at("acknowledged");
        }
        plans.acknowledge(task.id("planId"), task.text("unitCode"), task.user(), fields.note());
    }
}
