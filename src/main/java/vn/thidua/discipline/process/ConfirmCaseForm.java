package vn.thidua.discipline.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.Cases;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;

/** The TCCB head confirms that there is such a case, or declines it with a reason; never who reported it. */
@Component
class ConfirmCaseForm implements UserTaskForm<ConfirmCaseForm.Fields> {

    enum Decision {
        CONFIRM,
        DECLINE
    }

    record Fields(Decision decision, String reason) {}

    private final Cases cases;
    private final CaseView view;

    ConfirmCaseForm(Cases cases, CaseView view) {
        this.cases = cases;
        this.view = view;
    }

    @Override
    public String process() {
        return CaseView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_confirmCase";
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
        if (fields.decision() == null) {
            throw Refusal.of("discipline.decisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            cases.confirm(task.id("caseId"), task.user());
        } else {
            cases.decline(task.id("caseId"), task.user(), fields.reason());
        }
        task.fact("caseConfirmed", confirmed);
    }
}
