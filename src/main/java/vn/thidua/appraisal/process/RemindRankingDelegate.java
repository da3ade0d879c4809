package vn.thidua.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.appraisal.Rankings;
import vn.thidua.engine.ModelBean;

/** Tells that a dossier still waits for a ranking. */
@ModelBean("remindRankingDelegate")
class RemindRankingDelegate implements JavaDelegate {

    private final Rankings rankings;

    RemindRankingDelegate(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rankings.overdue((Long) execution.getVariable("nominationId"));
    }
}
