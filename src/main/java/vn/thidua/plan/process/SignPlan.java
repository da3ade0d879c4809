package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.LadderPreview;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanStep;
import vn.thidua.plan.Plans;

/** The director signs the plan, or returns it with a reason. */
@Component
class SignPlan implements UserTaskForm<SignPlan.Fields> {

    /** @param decision {@code sign} or {@code return} @param reason why it is returned */
    record Fields(String decision, String reason) {}

    private final Plans plans;
    private final PlanSheet sheet;
    private final LadderPreview preview;

    SignPlan(Plans plans, PlanSheet sheet, LadderPreview preview) {
        this.plans = plans;
        this.sheet = sheet;
        this.preview = preview;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_signPlan";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Plan plan = plans.plan(task.id("planId"));
        Map<String, Object> values = sheet.whole(plan);
        values.put("drafter", sheet.nameOf(plans.lastActor(plan.id(), PlanStep.DRAFTED).orElse(null)));
        values.put("checker", sheet.nameOf(plans.lastActor(plan.id(), PlanStep.CHECKED).orElse(null)));
        values.put("ladderPreview", preview.of(plan.content()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        boolean signed = EmulationPlan.passed(fields.decision(), "sign");
        if (signed) {
            plans.sign(task.id("planId"), task.user());
        } else {
            plans.returnToDraft(task.id("planId"), task.user(), fields.reason());
        }
        task.fact("planSigned", signed);
    }
}
