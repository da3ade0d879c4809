package vn.thidua.appraisal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;

/** Judgements of criteria. None is ever overwritten: a new one supersedes the one that held. */
@Component
public class JudgementTable {

    private final JdbcClient jdbc;

    JudgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The judgements that hold, by criterion. */
    public Map<String, Judgement> holding(long nominationId) {
        return jdbc
                .sql("select * from thidua.appraisal_judgement where nomination_id = :id and superseded_at is null")
                .param("id", nominationId)
                .query(JudgementTable::judgement)
                .list()
                .stream()
                .collect(Collectors.toMap(Judgement::criterion, Function.identity()));
    }

    /** Lets a judgement hold. One that says what already holds changes nothing: who judged first stays on record. */
    public void record(long nominationId, Judgement judgement) {
        Judgement held = holding(nominationId).get(judgement.criterion());
        if (held != null && same(held, judgement)) {
            return;
        }
        jdbc.sql("""
                        update thidua.appraisal_judgement set superseded_at = :at
                        where nomination_id = :id and criterion = :criterion and superseded_at is null""")
                .param("at", Timestamp.from(judgement.decidedAt()))
                .param("id", nominationId)
                .param("criterion", judgement.criterion())
                .update();
        jdbc.sql("""
                        insert into thidua.appraisal_judgement
                            (nomination_id, criterion, verdict, value, source, note, decided_by, entered_by, decided_at)
                        values (:id, :criterion, :verdict, :value, :source, :note, :decidedBy, :enteredBy, :at)""")
                .param("id", nominationId)
                .param("criterion", judgement.criterion())
                .param("verdict", judgement.verdict().name())
                .param("value", judgement.value())
                .param("source", judgement.source())
                .param("note", judgement.note())
                .param("decidedBy", judgement.decidedBy())
                .param("enteredBy", judgement.enteredBy())
                .param("at", Timestamp.from(judgement.decidedAt()))
                .update();
    }

    private static boolean same(Judgement held, Judgement judgement) {
        return held.verdict() == judgement.verdict()
                && (held.value() == null
                        ? judgement.value() == null
                        : judgement.value() != null && held.value().compareTo(judgement.value()) == 0)
                && Objects.equals(held.source(), judgement.source())
                && Objects.equals(held.note(), judgement.note())
                && (held.enteredBy() == null) == (judgement.enteredBy() == null);
    }

    private static Judgement judgement(ResultSet rs, int row) throws SQLException {
        return new Judgement(
                rs.getString("criterion"),
                Verdict.valueOf(rs.getString("verdict")),
                rs.getBigDecimal("value"),
                rs.getString("source"),
                rs.getString("note"),
                rs.getString("decided_by"),
                rs.getString("entered_by"),
                rs.getTimestamp("decided_at").toInstant());
    }
}
