package vn.thidua.register.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.register.NumberRegister.Entry;
import vn.thidua.register.NumberRegister.Range;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Skip;
import vn.thidua.register.NumberRegister.State;
import vn.thidua.register.NumberRegister.Subject;

/** {@code thidua.register_series}, {@code register_entry}, {@code register_skip}. */
@Component
public class RegisterTable {

    private static final String OF_SERIES = " where agency = :agency and document_type = :type and year = :year ";

    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the series where it is new; whoever writes in it at the same time waits until this transaction ends. */
    public void lock(Series series) {
        of("""
                insert into thidua.register_series (agency, document_type, year) values (:agency, :type, :year)
                on conflict do nothing""", series).update();
        of("select year from thidua.register_series" + OF_SERIES + "for update", series).query(Integer.class).single();
    }

    public List<Entry> entries(Series series) {
        return of("select * from thidua.register_entry" + OF_SERIES + "order by number", series)
                .query(RegisterTable::entry)
                .list();
    }

    public List<Skip> skips(Series series) {
        return of("select * from thidua.register_skip" + OF_SERIES + "order by first", series).query(RegisterTable::skip).list();
    }

    /** Leaves behind the number that the document had before. */
    public void replaced(Subject subject) {
        jdbc.sql("update thidua.register_entry set state = 'REPLACED' where subject = :subject and state = 'ISSUED'")
                .param("subject", subject.reference())
                .update();
    }

    public void issued(Series series, int number, LocalDate dated, Subject subject, String user, Instant at) {
        of("""
                insert into thidua.register_entry
                    (agency, document_type, year, number, state, subject, label, dated, recorded_by, recorded_at)
                values (:agency, :type, :year, :number, 'ISSUED', :subject, :label, :dated, :user, :at)
                on conflict (agency, document_type, year, number) do update set state = 'ISSUED', subject = excluded.subject,
                    label = excluded.label, dated = excluded.dated, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at""", series)
                .param("number", number)
                .param("subject", subject.reference())
                .param("label", subject.label())
                .param("dated", dated)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void reserved(Series series, int number, String purpose, String user, Instant at) {
        of("""
                insert into thidua.register_entry (agency, document_type, year, number, state, reason, recorded_by, recorded_at)
                values (:agency, :type, :year, :number, 'RESERVED', :reason, :user, :at)""", series)
                .param("number", number)
                .param("reason", purpose)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void cancelled(Series series, int number, String reason, String user, Instant at) {
        of("update thidua.register_entry set state = 'CANCELLED', reason = :reason, recorded_by = :user, recorded_at = :at" + OF_SERIES
                        + "and number = :number", series)
                .param("number", number)
                .param("reason", reason)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
    }

    public void skipped(Series series, Range range, String reason, String user, Instant at) {
        of("""
                insert into thidua.register_skip (agency, document_type, year, first, last, reason, recorded_by, recorded_at)
                values (:agency, :type, :year, :first, :last, :reason, :user, :at)""", series)
                .param("first", range.first())
                .param("last", range.last())
                .param("reason", reason)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Series series) {
        return jdbc.sql(sql).param("agency", series.agency()).param("type", series.type()).param("year", series.year());
    }

    private static Entry entry(ResultSet rs, int n) throws SQLException {
        String subject = rs.getString("subject");
        return new Entry(
                rs.getInt("number"),
                State.valueOf(rs.getString("state")),
                subject == null ? null : new Subject(subject, rs.getString("label")),
                rs.getObject("dated", LocalDate.class),
                rs.getString("reason"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant());
    }

    private static Skip skip(ResultSet rs, int n) throws SQLException {
        return new Skip(
                new Range(rs.getInt("first"), rs.getInt("last")),
                rs.getString("reason"),
                rs.getString("recorded_by"),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
