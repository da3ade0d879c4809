package vn.thidua.organization.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Absence;

/** {@code thidua.absence} and the tasks that were handed over by it. */
@Component
public class AbsenceTable {

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds these people's rows, always in the same order. */
    public void lock(String one, String other) {
        jdbc.sql("select id from thidua.person where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(String.class)
                .list();
    }

    public Absence insert(
            String person, String deputy, LocalDate firstDay, LocalDate lastDay, String reason, String by, Instant at) {
        return jdbc.sql(
                        """
                        insert into thidua.absence (person, deputy, first_day, last_day, reason, recorded_by, recorded_at)
                        values (:person, :deputy, :first, :last, :reason, :by, :at) returning *""")
                .param("person", person)
                .param("deputy", deputy)
                .param("first", firstDay)
                .param("last", lastDay)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(AbsenceTable::absence)
                .single();
    }

    public Optional<Absence> find(long id) {
        return jdbc.sql("select * from thidua.absence where id = ?").param(id).query(AbsenceTable::absence).optional();
    }

    public Optional<Absence> of(String person, LocalDate day) {
        return jdbc.sql("select * from thidua.absence where person = :person and :day between first_day and last_day")
                .param("person", person)
                .param("day", day)
                .query(AbsenceTable::absence)
                .optional();
    }

    public List<Absence> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select * from thidua.absence where first_day <= :last and last_day >= :first order by id")
                .param("first", first)
                .param("last", last)
                .query(AbsenceTable::absence)
                .list();
    }

    public void handedOver(long id, String taskId) {
        jdbc.sql("insert into thidua.absence_task (absence_id, task_id) values (:id, :task) on conflict do nothing")
                .param("id", id)
                .param("task", taskId)
                .update();
    }

    public List<String> handedOver(long id) {
        return jdbc.sql("select task_id from thidua.absence_task where absence_id = ? order by task_id")
                .param(id)
                .query(String.class)
                .list();
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("person"),
                row.getString("deputy"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                row.getString("recorded_by"));
    }
}
