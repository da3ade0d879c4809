package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Amendments;
import vn.thidua.refusal.Refusal;

/** The director signs an amendment, returns it, or leaves the plan as it is. */
@Component
class SignAmendment implements UserTaskForm<SignAmendment.Fields> {

    /** @param decision {@code sign}, {@code return} or {@code reject} @param words why not */
    record Fields(String decision, String words) {}

    private final Amendments amendments;
    private final AmendmentSheet sheet;

    SignAmendment(Amendments amendments, AmendmentSheet sheet) {
        this.amendments = amendments;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return AmendmentSheet.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_signAmendment";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return sheet.of(task);
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        long id = task.id("amendmentId");
        switch (String.valueOf(fields.decision())) {
            case "sign" -> amendments.sign(id, task.user());
            case "return" -> amendments.giveBack(id, task.user(), fields.words());
            case "reject" -> amendments.reject(id, task.user(), fields.words());
            default -> throw Refusal.of("plan.decisionMissing").at("decision");
        }
        task.fact("amendmentDecision", fields.decision());
    }
}
