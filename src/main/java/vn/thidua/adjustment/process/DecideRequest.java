package vn.thidua.adjustment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;

/** The director guides the unit, has the plan amended, or rejects the request (S75). */
@Component
class DecideRequest implements UserTaskForm<DecideRequest.Fields> {

    enum Decision {
        GUIDE,
        AMEND,
        REJECT
    }

    record Fields(Decision decision, String words, Boolean publish) {}

    private final Adjustments adjustments;
    private final RequestView view;

    DecideRequest(Adjustments adjustments, RequestView view) {
        this.adjustments = adjustments;
        this.view = view;
    }

    @Override
    public String process() {
        return RequestView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_decideRequest";
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
        switch (fields.decision()) {
            case GUIDE -> adjustments.guide(id, task.user(), fields.words(), Boolean.TRUE.equals(fields.publish()));
            case AMEND -> task.fact("amendmentReason", adjustments.orderAmendment(id, task.user(), fields.words()));
            case REJECT -> adjustments.reject(id, task.user(), fields.words());
        }
        task.fact("amendmentOrdered", fields.decision() == Decision.AMEND);
    }
}
