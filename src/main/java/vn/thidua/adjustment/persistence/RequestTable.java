package vn.thidua.adjustment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments.Kind;
import vn.thidua.adjustment.Adjustments.Raising;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.adjustment.Adjustments.State;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.adjustment_request}. */
@Component
public class RequestTable {

    private final JdbcClient jdbc;
    private final YearlyKeys keys;
    private final Clock clock;

    RequestTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "PA", "adjustment_number");
        this.clock = clock;
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    public long insert(String key, long planId, String unitCode, String user, State state, Raising raising) {
        return jdbc.sql("""
                        insert into thidua.adjustment_request (key, plan_id, unit_code, kind, subject, content, proposal, raised_by, raised_at,
                            state)
                        values (:key, :plan, :unit, :kind, :subject, :content, :proposal, :user, :at, :state) returning id""")
                .param("key", key)
                .param("plan", planId)
                .param("unit", unitCode)
                .param("kind", raising.kind().name())
                .param("subject", raising.subject())
                .param("content", raising.content())
                .param("proposal", raising.proposal())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    public Optional<Request> find(long id) {
        return jdbc.sql("select * from thidua.adjustment_request where id = :id").param("id", id).query(this::read).optional();
    }

    /** Until the end of the transaction nobody else takes a step with the request. */
    public void lock(long id) {
        jdbc.sql("select id from thidua.adjustment_request where id = :id for update").param("id", id).query(Long.class).list();
    }

    public List<Request> ofPlan(long planId) {
        return jdbc.sql("select * from thidua.adjustment_request where plan_id = :plan order by id")
                .param("plan", planId)
                .query(this::read)
                .list();
    }

    public List<Request> published(long planId) {
        return jdbc.sql("""
                        select * from thidua.adjustment_request where plan_id = :plan and published
                        order by concluded_at desc, id desc""")
                .param("plan", planId)
                .query(this::read)
                .list();
    }

    public void pass(long id, State state) {
        jdbc.sql("update thidua.adjustment_request set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    public void conclude(long id, State state) {
        jdbc.sql("update thidua.adjustment_request set state = :state, concluded_at = :at where id = :id")
                .param("state", state.name())
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** Guidance that every unit of the plan may read. */
    public void publish(long id) {
        jdbc.sql("update thidua.adjustment_request set published = true where id = :id").param("id", id).update();
    }

    /** Guidance, or the director's words, before what they lead to is stored. */
    public void answer(long id, String user, String words) {
        jdbc.sql("update thidua.adjustment_request set answer = :words, answered_by = :user where id = :id")
                .param("words", words)
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void orderAmendment(long id, boolean ordered) {
        jdbc.sql("update thidua.adjustment_request set amendment_ordered = :ordered where id = :id")
                .param("ordered", ordered)
                .param("id", id)
                .update();
    }

    private Request read(ResultSet row, int index) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("unit_code"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("content"),
                row.getString("proposal"),
                row.getString("raised_by"),
                instant(row, "raised_at"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getBoolean("published"),
                row.getBoolean("amendment_ordered"),
                instant(row, "concluded_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
