package vn.thidua.discipline.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Cases;
import vn.thidua.discipline.Cases.Closing;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;

/** A TCCB officer records how the case ended, by which document. */
@Component
class CloseCaseForm implements UserTaskForm<CloseCaseForm.Fields> {

    /** @param violatedOn empty: not known, or no violation */
    record Fields(Outcome outcome, String document, LocalDate closedOn, LocalDate violatedOn, String words) {}

    private final Cases cases;
    private final CaseView view;

    CloseCaseForm(Cases cases, CaseView view) {
        this.cases = cases;
        this.view = view;
    }

    @Override
    public String process() {
        return CaseView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_closeCase";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.read(task);
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        cases.close(
                task.id("caseId"),
                task.user(),
                new Closing(fields.outcome(), fields.document(), fields.closedOn(), fields.violatedOn(), fields.words()));
    }
}
