package vn.thidua.calendar.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.calendar.domain.DayCount;
import vn.thidua.calendar.domain.DayKind;

/** Reads {@code thidua.calendar_day} at each question (a row or two a month), so that an edited row counts at once. */
@Component
class CalendarTable implements WorkingDays {

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return days().isWorkingDay(day);
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        return days().plus(from, days);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? days(from, to).between(from, to) : days(to, from).between(from, to);
    }

    @Override
    public WorkingDays snapshot() {
        return days();
    }

    private WorkingDays days() {
        return days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    private WorkingDays days(LocalDate first, LocalDate last) {
        Map<LocalDate, DayKind> exceptions = new HashMap<>();
        jdbc.sql("select day, kind from thidua.calendar_day where day between ? and ?")
                .params(first, last)
                .query((row, n) -> exceptions.put(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind"))))
                .list();
        return new DayCount(exceptions);
    }
}
