package vn.thidua.plan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberSheet;

/** The clerk gives the signed plan its number and date (S1, S2). */
@Component
class NumberPlan implements UserTaskForm<NumberPlan.Fields> {

    record Fields(Integer number, LocalDate issueDate, String skipReason) {}

    private final Plans plans;
    private final PlanSheet sheet;
    private final Organization organization;
    private final NumberSheet numbers;
    private final Clock clock;

    NumberPlan(Plans plans, PlanSheet sheet, Organization organization, NumberSheet numbers, Clock clock) {
        this.plans = plans;
        this.sheet = sheet;
        this.organization = organization;
        this.numbers = numbers;
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
        LocalDate today = LocalDate.now(clock);
        values.put("issueDate", today);
        numbers.add(values, new Series(organization.agency().code(), plan.content().documentType(), today.getYear()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.number() == null) {
            throw Refusal.of("plan.numberMissing").at("number");
        }
        plans.number(task.id("planId"), task.user(), fields.number(), fields.issueDate(), fields.skipReason());
    }
}
