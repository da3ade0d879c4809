package vn.thidua.adjustment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;

/** A TCCB officer guides the unit, or reports to the director (S75). */
@Component
class AnswerRequest implements UserTaskForm<AnswerRequest.Fields> {

    enum Decision {
        GUIDE,
        ESCALATE
    }

    record Fields(Decision decision, String answer, Boolean publish, String opinion) {}

    private final Adjustments adjustments;
    private final RequestView view;

    AnswerRequest(Adjustments adjustments, RequestView view) {
        this.adjustments = adjustments;
        this.view = view;
    }

    @Override
    public String process() {
        return RequestView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_answerRequest";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.read(task.id("requestId"));
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("adjustment.decisionMissing").at("decision");
        }
        long id = task.id("requestId");
        boolean escalated = fields.decision() == Decision.ESCALATE;
        if (escalated) {
            adjustments.escalate(id, task.user(), fields.opinion());
        } else {
            adjustments.answer(id, task.user(), fields.answer(), Boolean.TRUE.equals(fields.publish()));
        }
        task.fact("requestEscalated", escalated);
    }
}
