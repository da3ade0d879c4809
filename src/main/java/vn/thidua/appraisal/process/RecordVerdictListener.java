package vn.thidua.appraisal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.engine.ModelBean;

/** Puts on record what the decision said of one criterion. */
@ModelBean("recordVerdictListener")
class RecordVerdictListener implements ExecutionListener {

    private final Appraisals appraisals;

    RecordVerdictListener(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        appraisals.figureJudged(
                (Long) execution.getVariable("nominationId"),
                (String) execution.getVariable("criterionCode"),
                Verdict.valueOf((String) execution.getVariable("verdict")));
    }
}
