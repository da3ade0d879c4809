package vn.thidua.plan.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Amendments;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberSheet;

/** The clerk gives the signed amendment its number and date (S1, S2). */
@Component
class NumberAmendment implements UserTaskForm<NumberAmendment.Fields> {

    record Fields(Integer number, LocalDate issueDate, String skipReason) {}

    private final Amendments amendments;
    private final AmendmentSheet sheet;
    private final Organization organization;
    private final NumberSheet numbers;
    private final Clock clock;

    NumberAmendment(Amendments amendments, AmendmentSheet sheet, Organization organization, NumberSheet numbers, Clock clock) {
        this.amendments = amendments;
        this.sheet = sheet;
        this.organization = organization;
        this.numbers = numbers;
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
        LocalDate today = LocalDate.now(clock);
        values.put("issueDate", today);
        String type = amendments.amendment(task.id("amendmentId")).content().documentType();
        numbers.add(values, new Series(organization.agency().code(), type, today.getYear()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.number() == null) {
            throw Refusal.of("plan.numberMissing").at("number");
        }
        amendments.number(task.id("amendmentId"), task.user(), fields.number(), fields.issueDate(), fields.skipReason());
    }
}
