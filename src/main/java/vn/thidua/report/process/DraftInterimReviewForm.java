package vn.thidua.report.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.Draft;
import vn.thidua.report.InterimReviews.Review;

/** The TCCB officer sums up what the units tell, and names those that told nothing (S13). */
@Component
class DraftInterimReviewForm implements UserTaskForm<DraftInterimReviewForm.Fields> {

    record Fields(String assessment, String praise, String tasks) {}

    private final InterimReviews reviews;
    private final InterimSheet sheet;

    DraftInterimReviewForm(InterimReviews reviews, InterimSheet sheet) {
        this.reviews = reviews;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "interimReview";
    }

    @Override
    public String task() {
        return "UserTask_draftInterimReview";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Review review = reviews.review(task.id("interimReviewId"));
        Map<String, Object> shown = sheet.whole(review);
        shown.put("returnReason", review.returnReason());
        shown.put("assessment", review.assessment());
        shown.put("praise", review.praise());
        shown.put("tasks", review.tasks());
        return shown;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        reviews.draft(
                task.id("interimReviewId"), task.user(), new Draft(fields.assessment(), fields.praise(), fields.tasks()));
    }
}
