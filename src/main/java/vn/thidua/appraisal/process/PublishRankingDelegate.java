package vn.thidua.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.appraisal.Rankings;
import vn.thidua.engine.ModelBean;

/** Lets a confirmed ranking hold for the dossiers of its plan. */
@ModelBean("publishRankingDelegate")
class PublishRankingDelegate implements JavaDelegate {

    private final Rankings rankings;

    PublishRankingDelegate(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rankings.publish((Long) execution.getVariable("rankingId"));
    }
}
