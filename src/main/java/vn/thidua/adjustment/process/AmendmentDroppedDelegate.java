package vn.thidua.adjustment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.engine.ModelBean;

/** The request comes back to the director when its amendment is not issued. */
@ModelBean("amendmentDroppedDelegate")
class AmendmentDroppedDelegate implements JavaDelegate {

    private final Adjustments adjustments;

    AmendmentDroppedDelegate(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adjustments.amendmentDropped((Long) execution.getVariable("requestId"));
    }
}
