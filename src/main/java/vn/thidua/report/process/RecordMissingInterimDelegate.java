package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.report.InterimReviews;

/** Puts on record who has not delivered by the milestone. */
@ModelBean("recordMissingInterimDelegate")
class RecordMissingInterimDelegate implements JavaDelegate {

    private final InterimReviews reviews;

    RecordMissingInterimDelegate(InterimReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.recordMissing((Long) execution.getVariable("interimReviewId"));
    }
}
