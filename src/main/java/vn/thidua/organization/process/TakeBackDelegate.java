package vn.thidua.organization.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Absences;

/** The absence is over. */
@ModelBean("takeBackDelegate")
class TakeBackDelegate implements JavaDelegate {

    private final Absences absences;
    private final HandedOverTasks tasks;

    TakeBackDelegate(Absences absences, HandedOverTasks tasks) {
        this.absences = absences;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.takeBack(absences.absence((Long) execution.getVariable("absenceId")));
    }
}
