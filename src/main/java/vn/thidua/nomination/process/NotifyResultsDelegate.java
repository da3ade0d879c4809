package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.nomination.Nominations;

/** Each unit is told its results. */
@ModelBean("notifyResultsDelegate")
class NotifyResultsDelegate implements JavaDelegate {

    private final Nominations nominations;

    NotifyResultsDelegate(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nominations.announceResults((Long) execution.getVariable("planId"));
    }
}
