package vn.thidua.plan.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Amendments;
import vn.thidua.plan.Plans;

@ModelBean("issueAmendmentDelegate")
class IssueAmendmentDelegate implements JavaDelegate {

    private final Amendments amendments;
    private final PlanTimetable timetable;
    private final Plans plans;
    private final AddedUnits added;

    IssueAmendmentDelegate(Amendments amendments, PlanTimetable timetable, Plans plans, AddedUnits added) {
        this.amendments = amendments;
        this.timetable = timetable;
        this.plans = plans;
        this.added = added;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long amendmentId = (Long) execution.getVariable("amendmentId");
        long planId = ((Number) execution.getVariable("planId")).longValue();
        List<String> before = addressees(planId);
        amendments.issue(amendmentId);
        timetable.follow(planId, amendmentId);
        added.join(planId, addressees(planId).stream().filter(unit -> !before.contains(unit)).toList());
        execution.setVariable("amendmentIssued", true);
    }

    private List<String> addressees(long planId) {
        return plans.plan(planId).content().addressees();
    }
}
