package vn.thidua.report.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.UnitSection;

/** The unit's head answers for what the unit tells, or returns it to the officer (S12). */
@Component
class ConfirmInterimForm implements UserTaskForm<ConfirmInterimForm.Fields> {

    enum Decision {
        CONFIRM,
        RETURN
    }

    record Fields(Decision decision, String reason) {}

    private final InterimReviews reviews;
    private final InterimSheet sheet;

    ConfirmInterimForm(InterimReviews reviews, InterimSheet sheet) {
        this.reviews = reviews;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "unitInterim";
    }

    @Override
    public String task() {
        return "UserTask_confirmInterim";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        UnitSection section = reviews.section(task.id("interimSectionId"));
        Map<String, Object> shown = sheet.heading(reviews.review(section.reviewId()));
        shown.putAll(sheet.read(section));
        return shown;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("report.decisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            reviews.confirm(task.id("interimSectionId"), task.user());
        } else {
            reviews.giveBack(task.id("interimSectionId"), task.user(), fields.reason());
        }
        task.fact("interimConfirmed", confirmed);
    }
}
