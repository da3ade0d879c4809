package vn.thidua.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Amendments;

@ModelBean("issueAmendmentDelegate")
class IssueAmendmentDelegate implements JavaDelegate {

    private final Amendments amendments;
    private final PlanTimetable timetable;

    IssueAmendmentDelegate(Amendments amendments, PlanTimetable timetable) {
        this.amendments = amendments;
        this.timetable = timetable;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long amendmentId = (Long) execution.getVariable("amendmentId");
        amendments.issue(amendmentId);
        timetable.follow(((Number) execution.getVariable("planId")).longValue(), amendmentId);
        execution.setVariable("amendmentIssued", true);
    }
}
