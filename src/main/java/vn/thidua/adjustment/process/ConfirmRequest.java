package vn.thidua.adjustment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;

/** The unit's head stands for what his officer raised, or withdraws it (S73). */
@Component
class ConfirmRequest implements UserTaskForm<ConfirmRequest.Fields> {

    enum Decision {
        CONFIRM,
        WITHDRAW
    }

    record Fields(Decision decision, String reason) {}

    private final Adjustments adjustments;
    private final RequestView view;

    ConfirmRequest(Adjustments adjustments, RequestView view) {
        this.adjustments = adjustments;
        this.view = view;
    }

    @Override
    public String process() {
        return RequestView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_confirmRequest";
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
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            adjustments.confirm(id, task.user());
        } else {
            adjustments.withdraw(id, task.user(), fields.reason());
        }
        task.fact("requestConfirmed", confirmed);
    }
}
