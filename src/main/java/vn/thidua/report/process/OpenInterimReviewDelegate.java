package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.report.InterimReviews;

/** A review of the milestone, with a section for each unit that carries the plan out. */
@ModelBean("openInterimReviewDelegate")
class OpenInterimReviewDelegate implements JavaDelegate {

    private final InterimReviews reviews;

    OpenInterimReviewDelegate(InterimReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InterimReviews.Review review =
                reviews.open((Long) execution.getVariable("planId"), (String) execution.getVariable("interimCode"));
        execution.setVariable("interimReviewId", review.id());
    }
}
