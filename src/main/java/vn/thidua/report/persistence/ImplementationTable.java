package vn.thidua.report.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.report.Implementations.Act;
import vn.thidua.report.Implementations.Filed;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Implementations.SelfCheck;
import vn.thidua.report.Implementations.State;
import vn.thidua.report.Implementations.Step;

/** {@code thidua.implementation} and its steps: each change leaves one. */
@Component
public class ImplementationTable {

    /** The last step tells why the plan or the self-check was returned. */
    private static final String SELECT = """
            select i.*, s.reason as return_reason from thidua.implementation i
            left join lateral (select reason from thidua.implementation_step where implementation_id = i.id order by id desc limit 1) s
                on i.state in ('DRAFT', 'CONFIRMED')
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ImplementationTable(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing where the unit already has a row for the plan. */
    public void open(String key, long planId, String unitCode) {
        jdbc.sql("""
                        insert into thidua.implementation (key, plan_id, unit_code, state) values (:key, :plan, :unit, 'DRAFT')
                        on conflict (plan_id, unit_code) do nothing""")
                .param("key", key)
                .param("plan", planId)
                .param("unit", unitCode)
                .update();
    }

    public void lock(long planId, String unitCode) {
        jdbc.sql("select id from thidua.implementation where plan_id = :plan and unit_code = :unit for update")
                .param("plan", planId)
                .param("unit", unitCode)
                .query(Long.class)
                .list();
    }

    public Optional<Implementation> ofUnit(long planId, String unitCode) {
        return jdbc.sql(SELECT + "where i.plan_id = :plan and i.unit_code = :unit")
                .param("plan", planId)
                .param("unit", unitCode)
                .query(this::read)
                .optional();
    }

    public List<Implementation> ofPlan(long planId) {
        return jdbc.sql(SELECT + "where i.plan_id = :plan order by i.id").param("plan", planId).query(this::read).list();
    }

    public List<Step> steps(long planId, String unitCode) {
        return jdbc.sql("""
                        select s.* from thidua.implementation_step s join thidua.implementation i on i.id = s.implementation_id
                        where i.plan_id = :plan and i.unit_code = :unit order by s.id""")
                .param("plan", planId)
                .param("unit", unitCode)
                .query((row, index) -> new Step(
                        Act.valueOf(row.getString("act")), row.getString("by_user"), instant(row, "at"), row.getString("reason")))
                .list();
    }

    public void file(long id, String user, Filed filed) {
        String content = json(filed);
        jdbc.sql("update thidua.implementation set state = 'FILED', filed = cast(:filed as jsonb), filed_by = :user where id = :id")
                .param("filed", content)
                .param("user", user)
                .param("id", id)
                .update();
        step(id, Act.FILED, user, null, content);
    }

    public void confirm(long id, String user) {
        jdbc.sql("update thidua.implementation set state = 'CONFIRMED', confirmed_by = :user, confirmed_at = :at where id = :id")
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        step(id, Act.CONFIRMED, user, null, null);
    }

    public void check(long id, String user, SelfCheck check) {
        String content = json(check);
        jdbc.sql("update thidua.implementation set state = 'CHECKED', self_check = cast(:check as jsonb), checked_by = :user where id = :id")
                .param("check", content)
                .param("user", user)
                .param("id", id)
                .update();
        step(id, Act.CHECKED, user, null, content);
    }

    public void confirmCheck(long id, String user) {
        jdbc.sql("""
                        update thidua.implementation set state = 'CHECK_CONFIRMED', check_confirmed_by = :user, check_confirmed_at = :at
                        where id = :id""")
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        step(id, Act.CHECK_CONFIRMED, user, null, null);
    }

    public void sendBack(long id, State to, Act act, String user, String reason) {
        jdbc.sql("update thidua.implementation set state = :state where id = :id")
                .param("state", to.name())
                .param("id", id)
                .update();
        step(id, act, user, reason, null);
    }

    private void step(long id, Act act, String user, String reason, String content) {
        jdbc.sql("""
                        insert into thidua.implementation_step (implementation_id, act, by_user, at, reason, content)
                        values (:id, :act, :user, :at, :reason, cast(:content as jsonb))""")
                .param("id", id)
                .param("act", act.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("content", content)
                .update();
    }

    private Implementation read(ResultSet row, int index) throws SQLException {
        return new Implementation(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("unit_code"),
                State.valueOf(row.getString("state")),
                parse(row.getString("filed"), Filed.class),
                row.getString("filed_by"),
                row.getString("confirmed_by"),
                instant(row, "confirmed_at"),
                parse(row.getString("self_check"), SelfCheck.class),
                row.getString("checked_by"),
                row.getString("check_confirmed_by"),
                instant(row, "check_confirmed_at"),
                row.getString("return_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("implementation", e);
        }
    }

    private <T> T parse(String stored, Class<T> type) {
        try {
            return stored == null ? null : json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("implementation", e);
        }
    }
}
