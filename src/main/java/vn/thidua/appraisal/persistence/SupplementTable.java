package vn.thidua.appraisal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals.Supplement;

/** Requests to supplement a dossier: answered, lapsed or (at most one a nomination) open. */
@Component
public class SupplementTable {

    private final JdbcClient jdbc;

    SupplementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void ask(long nominationId, String user, Instant at, String missing, Instant due) {
        jdbc.sql("""
                        insert into thidua.appraisal_supplement (nomination_id, missing, due_at, asked_by, asked_at)
                        values (:id, :missing, :due, :user, :at)""")
                .param("id", nominationId)
                .param("missing", missing)
                .param("due", Timestamp.from(due))
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void answered(long id, String user, Instant at) {
        jdbc.sql("update thidua.appraisal_supplement set answered_by = :user, answered_at = :at where id = :id")
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public void lapse(long nominationId, Instant at) {
        jdbc.sql("""
                        update thidua.appraisal_supplement set lapsed_at = :at
                        where nomination_id = :id and answered_at is null and lapsed_at is null""")
                .param("at", Timestamp.from(at))
                .param("id", nominationId)
                .update();
    }

    public Optional<Supplement> open(long nominationId) {
        return of(nominationId).stream().filter(Supplement::open).findFirst();
    }

    /** The latest first. */
    public List<Supplement> of(long nominationId) {
        return jdbc.sql("select * from thidua.appraisal_supplement where nomination_id = :id order by id desc")
                .param("id", nominationId)
                .query(SupplementTable::supplement)
                .list();
    }

    private static Supplement supplement(ResultSet rs, int row) throws SQLException {
        return new Supplement(
                rs.getLong("id"),
                rs.getLong("nomination_id"),
                rs.getString("missing"),
                instant(rs, "due_at"),
                rs.getString("asked_by"),
                instant(rs, "asked_at"),
                rs.getString("answered_by"),
                instant(rs, "answered_at"),
                instant(rs, "lapsed_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp timestamp = rs.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
