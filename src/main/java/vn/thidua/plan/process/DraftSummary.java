package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportedContents;

/** The TCCB officer writes the summary that closes the movement. */
@Component
class DraftSummary implements UserTaskForm<DraftSummary.Fields> {

    record Fields(String summary) {}

    private final Plans plans;
    private final SummarySheet sheet;
    private final ReportedContents reported;

    DraftSummary(Plans plans, SummarySheet sheet, ReportedContents reported) {
        this.plans = plans;
        this.sheet = sheet;
        this.reported = reported;
    }

    @Override
    public String process() {
        return EmulationPlan.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_draftSummary";
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
        values.put("reportedContents", reported.merged(plan.id()));
        values.put("returnReason", plans.summaryReturnReason(plan.id()).orElse(null));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        plans.saveSummary(task.id("planId"), task.user(), fields.summary());
    }
}
