package vn.thidua.exemplar.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.exemplar.Exemplars;

@ModelBean("tellUnitDelegate")
class TellUnitDelegate implements JavaDelegate {

    private final Exemplars exemplars;

    TellUnitDelegate(Exemplars exemplars) {
        this.exemplars = exemplars;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exemplars.tellUnit((Long) execution.getVariable("exemplarId"));
    }
}
