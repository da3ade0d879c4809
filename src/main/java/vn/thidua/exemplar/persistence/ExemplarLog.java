package vn.thidua.exemplar.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.exemplar.ExemplarStep;
import vn.thidua.exemplar.Exemplars.HistoryLine;
import vn.thidua.exemplar.Publicity;

/** {@code thidua.exemplar_publicity} and {@code thidua.exemplar_step}: only added to. */
@Component
public class ExemplarLog {

    private final JdbcClient jdbc;

    ExemplarLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void step(long exemplarId, ExemplarStep step, String user, String reason, Instant now) {
        jdbc.sql("insert into thidua.exemplar_step (exemplar_id, step, actor, reason, at) values (?, ?, ?, ?, ?)")
                .params(exemplarId, step.name(), user, reason, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<HistoryLine> history(long exemplarId) {
        return jdbc.sql("select step, actor, reason, at from thidua.exemplar_step where exemplar_id = ? order by id")
                .param(exemplarId)
                .query((row, n) -> new HistoryLine(
                        ExemplarStep.valueOf(row.getString("step")),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    public void publicity(long exemplarId, Publicity entry, String user, Instant now) {
        jdbc.sql("""
                        insert into thidua.exemplar_publicity (exemplar_id, outlet, scope, published_on, link, logged_by, logged_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(exemplarId, entry.outlet(), entry.scope().name(), entry.publishedOn(), entry.link(), user,
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Publicity> publicity(long exemplarId) {
        return jdbc.sql("select * from thidua.exemplar_publicity where exemplar_id = ? order by id")
                .param(exemplarId)
                .query((row, n) -> new Publicity(
                        row.getString("outlet"),
                        Publicity.Scope.valueOf(row.getString("scope")),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("link")))
                .list();
    }
}
