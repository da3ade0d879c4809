package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanStep;
import vn.thidua.plan.Plans;

/** The director approves the closing summary, or returns it. */
@Component
class ApproveSummary implements UserTaskForm<ApproveSummary.Fields> {

    /** @param decision {@code approve} or {@code return} @param reason why it is returned */
    record Fields(String decision, String reason) {}

    private final Plans plans;
    private final SummarySheet sheet;
    private final PlanSheet names;

    ApproveSummary(Plans plans, SummarySheet sheet, PlanSheet names) {
        this.plans = plans;
        this.sheet = sheet;
        this.names = names;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_approveSummary";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Plan plan = plans.plan(task.id("planId"));
        Map<String, Object> values = sheet.of(plan);
        values.put("summary", plans.summary(plan.id()).orElse(null));
        values.put("drafter", names.nameOf(plans.lastActor(plan.id(), PlanStep.SUMMARIZED).orElse(null)));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        boolean approved = EmulationPlan.passed(fields.decision(), "approve");
        if (approved) {
            plans.approveSummary(task.id("planId"), task.user());
        } else {
            plans.returnSummary(task.id("planId"), task.user(), fields.reason());
        }
        task.fact("summaryApproved", approved);
    }
}
