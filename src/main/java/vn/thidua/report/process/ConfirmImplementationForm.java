package vn.thidua.report.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Implementations;

/** The unit's head answers in person for what the unit will do, or returns it to the officer (S12, S60). */
@Component
class ConfirmImplementationForm implements UserTaskForm<ConfirmImplementationForm.Fields> {

    enum Decision {
        CONFIRM,
        RETURN
    }

    record Fields(Decision decision, String reason, Boolean personallyConfirmed) {}

    private final Implementations implementations;
    private final ImplementationSheet sheet;

    ConfirmImplementationForm(Implementations implementations, ImplementationSheet sheet) {
        this.implementations = implementations;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "unitImplementation";
    }

    @Override
    public String task() {
        return "UserTask_confirmImplementation";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return sheet.read(implementations.ofUnit(task.id("planId"), task.text("unitCode")).orElseThrow());
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("report.decisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed && !Boolean.TRUE.equals(fields.personallyConfirmed())) {
            throw Refusal.of("report.implementationNotPersonal").at("personallyConfirmed");
        }
        if (confirmed) {
            implementations.confirm(task.id("planId"), task.text("unitCode"), task.user());
        } else {
            implementations.returnFiling(task.id("planId"), task.text("unitCode"), task.user(), fields.reason());
        }
        task.fact("implementationConfirmed", confirmed);
    }
}
