package vn.thidua.adjustment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.engine.ModelBean;

/** The unit learns what became of its request (S75). */
@ModelBean("sendAnswerDelegate")
class SendAnswerDelegate implements JavaDelegate {

    private final Adjustments adjustments;

    SendAnswerDelegate(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adjustments.sendAnswer((Long) execution.getVariable("requestId"));
    }
}
