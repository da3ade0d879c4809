package vn.thidua.award.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.award.AwardEntries;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;

/** The TCCB head holds what was entered against the decision on paper; never who entered it. */
@Component
class ConfirmAwardForm implements UserTaskForm<ConfirmAwardForm.Fields> {

    enum Decision {
        CONFIRM,
        REFUSE
    }

    record Fields(Decision decision, String reason) {}

    private final AwardEntries entries;
    private final EntryView view;

    ConfirmAwardForm(AwardEntries entries, EntryView view) {
        this.entries = entries;
        this.view = view;
    }

    @Override
    public String process() {
        return EntryView.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_confirmAward";
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
            throw Refusal.of("award.decisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            entries.confirm(task.id("entryId"), task.user());
        } else {
            entries.refuse(task.id("entryId"), task.user(), fields.reason());
        }
        task.fact("awardConfirmed", confirmed);
    }
}
