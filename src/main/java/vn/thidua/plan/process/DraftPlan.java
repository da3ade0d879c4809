package vn.thidua.plan.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Unit;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.plan.RuleBook;

/** The TCCB officer writes the plan, or amends it after a return. */
@Component
class DraftPlan implements UserTaskForm<DraftFields> {

    record Option(String label, String value) {}

    private final Plans plans;
    private final Organization organization;
    private final RuleBook rules;
    private final DraftLadders ladders;

    DraftPlan(Plans plans, Organization organization, RuleBook rules, DraftLadders ladders) {
        this.plans = plans;
        this.organization = organization;
        this.rules = rules;
        this.ladders = ladders;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_draftPlan";
    }

    @Override
    public Class<DraftFields> fields() {
        return DraftFields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Plan plan = plans.plan(task.id("planId"));
        Map<String, Object> values = new HashMap<>(DraftFields.of(plan.content()).values());
        values.put("planKey", plan.key());
        values.put("year", plan.content().year());
        values.put("returnReason", plans.returnReason(plan.id()).orElse(null));
        values.put("addresseeOptions", organization.units().stream()
                .filter(unit -> unit.type().carriesOutThePlan())
                .map(unit -> new Option(unit.name(), unit.code()))
                .toList());
        values.put("regimeOptions", rules.choices().stream().map(each -> new Option(each.name(), each.code())).toList());
        values.put("ladders", ladders.rows(plan.content()));
        values.put("superiors", ladders.superiors());
        return values;
    }

    @Override
    public void complete(CompletedTask task, DraftFields fields) {
        long planId = task.id("planId");
        PlanContent content = fields.into(plans.plan(planId).content(), organization.units().stream().map(Unit::code).toList());
        plans.saveDraft(planId, task.user(), ladders.into(content, fields.ladders()));
        task.fact("planName", plans.plan(planId).content().movementName());
    }
}
