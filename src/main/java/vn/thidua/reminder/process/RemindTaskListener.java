package vn.thidua.reminder.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.thidua.engine.ModelBean;
import vn.thidua.reminder.task.TaskReminders;

/** Before a task is due: reminds whoever has it. */
@ModelBean("remindTaskListener")
class RemindTaskListener implements TaskListener {

    private final TaskReminders reminders;

    RemindTaskListener(TaskReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void notify(DelegateTask task) {
        reminders.remind(EngineTask.facts(task));
    }
}
