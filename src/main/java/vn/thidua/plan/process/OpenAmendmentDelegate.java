package vn.thidua.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.Amendments;

@ModelBean("openAmendmentDelegate")
class OpenAmendmentDelegate implements JavaDelegate {

    private final Amendments amendments;

    OpenAmendmentDelegate(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long planId = ((Number) execution.getVariable("planId")).longValue();
        execution.setVariable("amendmentId", amendments.open(planId, (String) execution.getVariable("amendmentReason")));
        execution.setVariable("amendmentIssued", false);
    }
}
