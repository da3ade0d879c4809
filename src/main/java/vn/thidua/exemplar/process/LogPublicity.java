package vn.thidua.exemplar.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.exemplar.Publicity;
import vn.thidua.refusal.Refusal;

/** TCCB logs where an exemplar was made known (S69). The form takes new entries only, so none that is on record can get lost. */
@Component
class LogPublicity implements UserTaskForm<LogPublicity.Fields> {

    enum Progress {
        LATER,
        FINISHED
    }

    /** @param publicity new entries @param reason why nothing was made known, where the log is finished without any */
    record Fields(List<Publicity> publicity, Progress finished, String reason) {}

    private final Exemplars exemplars;
    private final ExemplarView view;

    LogPublicity(Exemplars exemplars, ExemplarView view) {
        this.exemplars = exemplars;
        this.view = view;
    }

    @Override
    public String process() {
        return IntroduceExemplar.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_logPublicity";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Map<String, Object> values = view.of(task.id("exemplarId"));
        values.put("logged", view.logged(task.id("exemplarId")));
        values.put("publicity", List.of());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.finished() == null) {
            throw Refusal.of("exemplar.progressMissing").at("finished");
        }
        boolean finished = fields.finished() == Progress.FINISHED;
        if (finished) {
            exemplars.finishPublicity(task.id("exemplarId"), task.user(), fields.publicity(), fields.reason());
        } else {
            exemplars.logPublicity(task.id("exemplarId"), task.user(), fields.publicity());
        }
        task.fact("publicityFinished", finished);
    }
}
