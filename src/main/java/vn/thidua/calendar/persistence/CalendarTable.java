package vn.thidua.calendar.persistence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.calendar.domain.DayChange;
import vn.thidua.calendar.domain.DayCount;
import vn.thidua.calendar.domain.DayEntry;
import vn.thidua.calendar.domain.DayKind;

/** Reads {@code thidua.calendar_day} at each question (a row or two a month), so that an edited row counts at once. */
@Component
public class CalendarTable implements WorkingDays {

    private final JdbcClient jdbc;
    /** The calendar that holds instead while this thread asks "what if". */
    private final ThreadLocal<WorkingDays> supposed = new ThreadLocal<>();

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
    public LocalTime closes(LocalDate day) {
        return days().closes(day);
    }

    @Override
    public WorkingDays snapshot() {
        return days();
    }

    /** Answers as if the change held already, in this thread and for this work only. Nothing is written. */
    public <T> T supposing(List<DayChange> changes, Supplier<T> work) {
        Map<LocalDate, DayEntry> entries = entries();
        changes.forEach(change -> {
            entries.remove(change.day());
            if (change.after() != null) {
                entries.put(change.day(), change.after());
            }
        });
        supposed.set(count(entries));
        try {
            return work.get();
        } finally {
            supposed.remove();
        }
    }

    /** Every day on record. */
    public Map<LocalDate, DayEntry> entries() {
        return entries(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
    }

    private Map<LocalDate, DayEntry> entries(LocalDate first, LocalDate last) {
        Map<LocalDate, DayEntry> entries = new HashMap<>();
        jdbc.sql("select day, kind, name, announced from thidua.calendar_day where day between ? and ?")
                .params(first, last)
                .query((row, n) -> entries.put(
                        row.getObject("day", LocalDate.class),
                        new DayEntry(DayKind.valueOf(row.getString("kind")), row.getString("name"), row.getBoolean("announced"))))
                .list();
        return entries;
    }

    /**
     * Waits until every transaction that has reckoned with the calendar is over, and lets no other reckon until this one is: a task that is being
     * made meanwhile is moved too, or is reckoned with the new days. Gives up after a while, so that nobody waits for long; it is tried again.
     */
    public void lock() {
        jdbc.sql("set local lock_timeout = '20s'").update();
        jdbc.sql("lock table thidua.calendar_day in access exclusive mode").update();
    }

    public void write(DayChange change) {
        jdbc.sql("delete from thidua.calendar_day where day = ?").param(change.day()).update();
        if (change.after() != null) {
            jdbc.sql("insert into thidua.calendar_day (day, kind, name, announced) values (:day, :kind, :name, :announced)")
                    .param("day", change.day())
                    .param("kind", change.after().kind().name())
                    .param("name", change.after().name())
                    .param("announced", change.after().announced())
                    .update();
        }
    }

    private WorkingDays days() {
        WorkingDays instead = supposed.get();
        return instead == null ? count(entries()) : instead;
    }

    private WorkingDays days(LocalDate first, LocalDate last) {
        WorkingDays instead = supposed.get();
        return instead == null ? count(entries(first, last)) : instead;
    }

    private static DayCount count(Map<LocalDate, DayEntry> entries) {
        Map<LocalDate, DayKind> kinds = new HashMap<>();
        entries.forEach((day, entry) -> kinds.put(day, entry.kind()));
        return new DayCount(kinds);
    }
}
