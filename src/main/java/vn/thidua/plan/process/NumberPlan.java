package vn.thidua.plan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** The clerk gives the signed plan its number and date (S1, S2). */
@Component
class NumberPlan implements UserTaskForm<NumberPlan.Fields> {

    record Fields(Integer number, LocalDate issueDate) {}

    private final Plans plans;
    private final PlanSheet sheet;
    private final Clock clock;

    NumberPlan(Plans plans, PlanSheet sheet, Clock clock) {
        this.plans = plans;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_numberPlan";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Plan plan = plans.plan(task.id("planId"));
        Map<String, Object> values = sheet.heading(plan);
        values.put("signerTitle", plan.content().signerTitle());
        values.put("signerName", plan.content().signerName());
        values.put("issueDate", LocalDate.now(clock));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.number() == null) {
            throw Refusal.of("plan.numberMissing").at("number");
        }
        plans.number(task.id("planId"), task.user(), fields.number(), fields.issueDate());
    }
}
