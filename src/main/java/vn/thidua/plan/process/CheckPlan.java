package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.LadderPreview;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.plan.PlanStep;
import vn.thidua.plan.Plans;
import vn.thidua.plan.RuleBook;

/** The TCCB head checks the draft, or returns it. */
@Component
class CheckPlan implements UserTaskForm<CheckPlan.Fields> {

    /** @param decision {@code approve} or {@code return} @param reason why it is returned */
    record Fields(String decision, String reason) {}

    private final Plans plans;
    private final PlanSheet sheet;
    private final LadderPreview preview;
    private final RuleBook rules;

    CheckPlan(Plans plans, PlanSheet sheet, LadderPreview preview, RuleBook rules) {
        this.plans = plans;
        this.sheet = sheet;
        this.preview = preview;
        this.rules = rules;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_checkPlan";
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
        values.put("ruleSet", rules.ruleSet(plan.content()));
        values.put("anyRanking", plan.content().rankingRule() == RankingRule.ANY);
        values.put("citedDocuments", rules.cited(plan.content()));
        values.put("ladderPreview", preview.of(plan.content()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        boolean passed = EmulationPlan.passed(fields.decision(), "approve");
        if (passed) {
            plans.check(task.id("planId"), task.user());
        } else {
            plans.returnToDraft(task.id("planId"), task.user(), fields.reason());
        }
        task.fact("planCheckPassed", passed);
    }
}
