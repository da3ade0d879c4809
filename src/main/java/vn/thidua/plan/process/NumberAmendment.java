package vn.thidua.plan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.plan.Amendments;
import vn.thidua.refusal.Refusal;

/** The clerk gives the signed amendment its number and date (S1, S2). */
@Component
class NumberAmendment implements UserTaskForm<NumberAmendment.Fields> {

    record Fields(Integer number, LocalDate issueDate) {}

    private final Amendments amendments;
    private final AmendmentSheet sheet;
    private final Clock clock;

    NumberAmendment(Amendments amendments, AmendmentSheet sheet, Clock clock) {
        this.amendments = amendments;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public String process() {
        return AmendmentSheet.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_numberAmendment";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> values = sheet.of(task);
        values.put("issueDate", LocalDate.now(clock));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.number() == null) {
            throw Refusal.of("plan.numberMissing").at("number");
        }
        amendments.number(task.id("amendmentId"), task.user(), fields.number(), fields.issueDate());
    }
}
