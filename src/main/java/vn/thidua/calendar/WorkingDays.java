package vn.thidua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/** The working-day calendar of the department, in Asia/Ho_Chi_Minh: weekends, public holidays and swapped days. */
public interface WorkingDays {

    /** The usual end of work. */
    LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    boolean isWorkingDay(LocalDate day);

    /**
     * The day that lies {@code days} working days after {@code from} (before it, when negative). {@code from} itself is not counted.
     * Zero gives {@code from} itself when it is a working day, else the next working day.
     */
    LocalDate plus(LocalDate from, int days);

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    int between(LocalDate from, LocalDate to);

    /** When work ends on that day: what falls due on it is due then. On a day off the usual hour, where a plan's own word names the day. */
    default LocalTime closes(LocalDate day) {
        return CLOSE_OF_BUSINESS;
    }

    /** The calendar as it stands now, for many questions in a row; edits of the table do not reach it. */
    default WorkingDays snapshot() {
        return this;
    }
}
