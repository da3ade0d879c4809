package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** A TCCB officer opens a movement: from scratch, or from the plan of an earlier year. */
@Component
class StartPlan implements StartForm<StartPlan.Fields> {

    /** @param earlierPlanKey blank: from scratch @param movementName may stay blank where the earlier plan gives it, as may {@code field} */
    record Fields(Integer year, String movementName, String field, String earlierPlanKey) {}

    private final Plans plans;

    StartPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        if (fields.year() == null) {
            throw Refusal.of("plan.yearInvalid").at("year");
        }
        PlanContent content = plans.startingPoint(fields.earlierPlanKey(), fields.year())
                .named(fields.movementName(), fields.field());
        Plan plan = plans.create(user, content);
        return new StartedCase(
                plan.key(),
                Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName()));
    }
}
