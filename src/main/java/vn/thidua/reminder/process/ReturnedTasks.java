package vn.thidua.reminder.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.engine.TaskReturned;
import vn.thidua.reminder.task.ReturnLetters;

/** Work that comes back with a reason is told at once. */
@Component
class ReturnedTasks {

    private final ReturnLetters letters;

    ReturnedTasks(ReturnLetters letters) {
        this.letters = letters;
    }

    @EventListener
    void returned(TaskReturned event) {
        if (event.task().getExecution().getVariable("planKey") != null) {
            letters.tell(EngineTask.facts(event.task()), event.reason());
        }
    }
}
