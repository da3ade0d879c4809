package vn.thidua.reminder.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.thidua.engine.ModelBean;
import vn.thidua.reminder.task.TaskReminders;

/** When a task is late: tells the superior. */
@ModelBean("escalateTaskListener")
class EscalateTaskListener implements TaskListener {

    private final TaskReminders reminders;

    EscalateTaskListener(TaskReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void notify(DelegateTask task) {
        reminders.escalate(EngineTask.facts(task));
    }
}
