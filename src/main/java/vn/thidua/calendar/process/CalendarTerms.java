package vn.thidua.calendar.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.engine.ModelBean;

/** When a change of the calendar is to be decided: it belongs to no plan, so no plan's deadline speaks of it. */
@ModelBean("calendarTerms")
public class CalendarTerms {

    private static final int DAYS = 2;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkingDays workingDays;
    private final Clock clock;

    CalendarTerms(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date due() {
        return at(dueDay(), workingDays.closes(dueDay()));
    }

    /** The working morning before the due day. */
    public Date remindAt() {
        return at(workingDays.plus(dueDay(), -1), MORNING);
    }

    /** The working morning after it. */
    public Date escalateAt() {
        return at(workingDays.plus(dueDay(), 1), MORNING);
    }

    private LocalDate dueDay() {
        return workingDays.plus(LocalDate.now(clock), DAYS);
    }

    private Date at(LocalDate day, LocalTime time) {
        Instant moment = day.atTime(time).atZone(clock.getZone()).toInstant();
        return Date.from(moment);
    }
}
