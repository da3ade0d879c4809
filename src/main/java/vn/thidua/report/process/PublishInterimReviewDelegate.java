package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.report.InterimReviews;

/** Lets all units of the plan read the approved review. */
@ModelBean("publishInterimReviewDelegate")
class PublishInterimReviewDelegate implements JavaDelegate {

    private final InterimReviews reviews;

    PublishInterimReviewDelegate(InterimReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.publish((Long) execution.getVariable("interimReviewId"));
    }
}
