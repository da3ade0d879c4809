package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Amendments;

/** The TCCB head checks an amendment, or returns it. */
@Component
class CheckAmendment implements UserTaskForm<CheckAmendment.Fields> {

    /** @param decision {@code approve} or {@code return} @param words why not */
    record Fields(String decision, String words) {}

    private final Amendments amendments;
    private final AmendmentSheet sheet;

    CheckAmendment(Amendments amendments, AmendmentSheet sheet) {
        this.amendments = amendments;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return AmendmentSheet.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_checkAmendment";
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
        boolean passed = EmulationPlan.passed(fields.decision(), "approve");
        if (passed) {
            amendments.check(id, task.user());
        } else {
            amendments.giveBack(id, task.user(), fields.words());
        }
        task.fact("amendmentCheckPassed", passed);
    }
}
