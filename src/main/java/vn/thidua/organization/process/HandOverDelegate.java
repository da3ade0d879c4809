package vn.thidua.organization.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Absences;

/** The absence begins. */
@ModelBean("handOverDelegate")
class HandOverDelegate implements JavaDelegate {

    private final Absences absences;
    private final HandedOverTasks tasks;

    HandOverDelegate(Absences absences, HandedOverTasks tasks) {
        this.absences = absences;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.handOver(absences.absence((Long) execution.getVariable("absenceId")));
    }
}
