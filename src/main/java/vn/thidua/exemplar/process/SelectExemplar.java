package vn.thidua.exemplar.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.refusal.Refusal;

/** TCCB selects an exemplar or declines it with a reason (S68). */
@Component
class SelectExemplar implements UserTaskForm<SelectExemplar.Fields> {

    enum Decision {
        SELECT,
        DECLINE
    }

    record Fields(Decision decision, String reason) {}

    private final Exemplars exemplars;
    private final ExemplarView view;

    SelectExemplar(Exemplars exemplars, ExemplarView view) {
        this.exemplars = exemplars;
        this.view = view;
    }

    @Override
    public String process() {
        return IntroduceExemplar.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_selectExemplar";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> values = view.of(task.id("exemplarId"));
        values.put("others", view.others(task.id("exemplarId")));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("exemplar.decisionMissing").at("decision");
        }
        boolean selected = fields.decision() == Decision.SELECT;
        if (selected) {
            exemplars.select(task.id("exemplarId"), task.user(), fields.reason());
        } else {
            exemplars.decline(task.id("exemplarId"), task.user(), fields.reason());
        }
        task.fact("exemplarSelected", selected);
    }
}
