package vn.thidua.calendar.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.calendar.CalendarChanges;
import vn.thidua.engine.ModelBean;

/** The calendar changes, and with it every moment that was reckoned with it. */
@ModelBean("applyCalendarDelegate")
class ApplyCalendarDelegate implements JavaDelegate {

    private final CalendarChanges changes;

    ApplyCalendarDelegate(CalendarChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.apply((Long) execution.getVariable("calendarChangeId"));
    }
}
