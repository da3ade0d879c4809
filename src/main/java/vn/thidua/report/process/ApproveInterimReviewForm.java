package vn.thidua.report.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.Review;

/** The director approves the interim review, so that the units read it, or returns it (S13). */
@Component
class ApproveInterimReviewForm implements UserTaskForm<ApproveInterimReviewForm.Fields> {

    enum Decision {
        APPROVE,
        RETURN
    }

    record Fields(Decision decision, String reason) {}

    private final InterimReviews reviews;
    private final InterimSheet sheet;

    ApproveInterimReviewForm(InterimReviews reviews, InterimSheet sheet) {
        this.reviews = reviews;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "interimReview";
    }

    @Override
    public String task() {
        return "UserTask_approveInterimReview";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Review review = reviews.review(task.id("interimReviewId"));
        Map<String, Object> shown = sheet.whole(review);
        shown.put("drafter", sheet.name(review.draftedBy()));
        shown.put("assessmentText", review.assessment());
        shown.put("praiseText", review.praise());
        shown.put("tasksText", review.tasks());
        return shown;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("report.decisionMissing").at("decision");
        }
        boolean approved = fields.decision() == Decision.APPROVE;
        if (approved) {
            reviews.approve(task.id("interimReviewId"), task.user());
        } else {
            reviews.returnDraft(task.id("interimReviewId"), task.user(), fields.reason());
        }
        task.fact("interimReviewApproved", approved);
    }
}
