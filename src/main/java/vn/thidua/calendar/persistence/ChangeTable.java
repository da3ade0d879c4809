package vn.thidua.calendar.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.CalendarChange;
import vn.thidua.calendar.CalendarChange.State;
import vn.thidua.calendar.domain.DayChange;
import vn.thidua.calendar.domain.DayEntry;
import vn.thidua.calendar.domain.DayKind;

/** {@code thidua.calendar_change} and its days: who changed the calendar, when, and what stood there before. */
@Component
public class ChangeTable {

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another change waits */
    public long insert(String document, String reason, String by, Instant at, List<DayChange> days) {
        long id = jdbc.sql(
                        """
                        insert into thidua.calendar_change (state, document, reason, proposed_by, proposed_at)
                        values ('PROPOSED', :document, :reason, :by, :at) returning id""")
                .param("document", document)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        days.forEach(day -> insert(id, day));
        return id;
    }

    private void insert(long id, DayChange change) {
        DayEntry before = change.before();
        DayEntry after = change.after();
        jdbc.sql(
                        """
                        insert into thidua.calendar_change_day
                            (change_id, day, before_kind, before_name, before_announced, after_kind, after_name, after_announced)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id, change.day(),
                        before == null ? null : before.kind().name(), before == null ? null : before.name(), before == null ? null : before.announced(),
                        after == null ? null : after.kind().name(), after == null ? null : after.name(), after == null ? null : after.announced())
                .update();
    }

    /** With its row held until the transaction ends. */
    public Optional<CalendarChange> lock(long id) {
        jdbc.sql("select id from thidua.calendar_change where id = ? for update").param(id).query(Long.class).optional();
        return find(id);
    }

    public Optional<CalendarChange> find(long id) {
        List<DayChange> days = jdbc.sql("select * from thidua.calendar_change_day where change_id = ? order by day")
                .param(id)
                .query((row, n) -> new DayChange(row.getObject("day", LocalDate.class), entry(row, "before"), entry(row, "after")))
                .list();
        return jdbc.sql("select * from thidua.calendar_change where id = ?")
                .param(id)
                .query((row, n) -> new CalendarChange(
                        row.getLong("id"),
                        State.valueOf(row.getString("state")),
                        row.getString("document"),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        row.getString("decided_by"),
                        row.getString("words"),
                        days))
                .optional();
    }

    private static DayEntry entry(ResultSet row, String prefix) throws SQLException {
        String kind = row.getString(prefix + "_kind");
        return kind == null ? null : new DayEntry(DayKind.valueOf(kind), row.getString(prefix + "_name"), row.getBoolean(prefix + "_announced"));
    }

    public void decided(long id, State state, String by, String words, Instant at) {
        jdbc.sql("update thidua.calendar_change set state = :state, decided_by = :by, words = :words, decided_at = :at where id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void applied(long id, Instant at) {
        jdbc.sql("update thidua.calendar_change set state = 'APPLIED', applied_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
