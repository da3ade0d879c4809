package vn.thidua.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import vn.thidua.calendar.WorkingDays;

/** Counts working days over a known set of exceptions from the week's pattern (Saturday and Sunday off). */
public record DayCount(Map<LocalDate, DayKind> exceptions) implements WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime END_OF_MORNING = LocalTime.of(11, 30);

    /** By the week's pattern alone. */
    static boolean weekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    @Override
    public LocalTime closes(LocalDate day) {
        return exceptions.get(day) == DayKind.HALF_DAY ? END_OF_MORNING : CLOSE_OF_BUSINESS;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        DayKind exception = exceptions.get(day);
        return exception == null ? !weekend(day) : exception.worked();
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        if (days == 0) {
            while (!isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            return day;
        }
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }
}
