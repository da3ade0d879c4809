package vn.thidua.exemplar.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.exemplar.Exemplar;
import vn.thidua.exemplar.Introduction;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.exemplar} and its numbers. */
@Component
public class ExemplarTable {

    private final JdbcClient jdbc;
    private final YearlyKeys keys;

    ExemplarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "DH", "exemplar_number");
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    /** @return the id; empty when the unit has introduced the name already */
    public Optional<Long> insert(
            String key, long planId, String unitCode, Introduction said, String compared, String user, Instant now) {
        return jdbc.sql("""
                        insert into thidua.exemplar (key, plan_id, unit_code, kind, name, name_compared, achievements, evidence, achieved_on,
                            introduced_by, introduced_at, state)
                        values (:key, :plan, :unit, :kind, :name, :compared, :achievements, :evidence, :achievedOn, :user, :now, 'INTRODUCED')
                        on conflict (plan_id, unit_code, name_compared) do nothing returning id""")
                .param("key", key)
                .param("plan", planId)
                .param("unit", unitCode)
                .param("kind", said.kind().name())
                .param("name", said.name())
                .param("compared", compared)
                .param("achievements", said.achievements())
                .param("evidence", said.evidence())
                .param("achievedOn", said.achievedOn())
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    public Optional<Exemplar> find(long id) {
        return jdbc.sql("select * from thidua.exemplar where id = ?").param(id).query(ExemplarTable::exemplar).optional();
    }

    /** As {@link #find}, held until the end of the transaction: of two who act at once the second sees what the first did. */
    public Optional<Exemplar> hold(long id) {
        return jdbc.sql("select * from thidua.exemplar where id = ? for update")
                .param(id)
                .query(ExemplarTable::exemplar)
                .optional();
    }

    public List<Exemplar> ofPlan(long planId) {
        return jdbc.sql("select * from thidua.exemplar where plan_id = ? order by id")
                .param(planId)
                .query(ExemplarTable::exemplar)
                .list();
    }

    public void decide(long id, Exemplar.State state, String user, String reason, Instant now) {
        jdbc.sql("update thidua.exemplar set state = ?, decided_by = ?, reason = ?, decided_at = ? where id = ?")
                .params(state.name(), user, reason, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    public void withoutPublicity(long id, String why) {
        jdbc.sql("update thidua.exemplar set no_publicity = ? where id = ?").params(why, id).update();
    }

    private static Exemplar exemplar(ResultSet row, int number) throws SQLException {
        return new Exemplar(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("unit_code"),
                Exemplar.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("achievements"),
                row.getString("evidence"),
                row.getObject("achieved_on", LocalDate.class),
                row.getString("introduced_by"),
                row.getTimestamp("introduced_at").toInstant(),
                Exemplar.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getString("no_publicity"));
    }
}
