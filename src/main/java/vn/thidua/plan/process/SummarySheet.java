package vn.thidua.plan.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What both who writes and who approves the closing summary look at. */
@Component
class SummarySheet {

    record UnitName(String name) {}

    private final Plans plans;
    private final PlanSheet sheet;

    SummarySheet(Plans plans, PlanSheet sheet) {
        this.plans = plans;
        this.sheet = sheet;
    }

    Map<String, Object> of(Plan plan) {
        Map<String, Object> values = sheet.heading(plan);
        List<String> silent = plans.unacknowledged(plan.id());
        values.put("achievementFrom", PlanSheet.day(plan.content().achievementFrom()));
        values.put("achievementTo", PlanSheet.day(plan.content().achievementTo()));
        values.put("addresseeCount", plan.content().addressees().size());
        values.put("acknowledgedCount", plan.content().addressees().size() - silent.size());
        values.put("unacknowledged", silent.stream().map(sheet::unitName).map(UnitName::new).toList());
        return values;
    }
}
