package vn.thidua.report.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.Reports.State;
import vn.thidua.report.Reports.Writing;

/** {@code thidua.report}. */
@Component
public class ReportTable {

    /** The last step tells why a draft was returned. */
    private static final String SELECT = """
            select r.*, s.reason as return_reason, s.missing as return_missing from thidua.report r
            left join lateral (select act, reason, missing from thidua.report_step where report_id = r.id order by id desc limit 1) s
                on r.state = 'DRAFT' and s.act in ('RETURNED_BY_HEAD', 'RETURNED_BY_TCCB')
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReportTable(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Stored(
            Map<String, String> sections,
            Map<String, BigDecimal> figures,
            List<Proposal> proposals,
            String difficulties) {}

    private record Codes(List<String> codes) {}

    /** Does nothing where the unit already has a report of the plan. */
    public void insert(String key, long planId, String unitCode, int position) {
        jdbc.sql("""
                        insert into thidua.report (key, plan_id, unit_code, position, state, opened_at)
                        values (:key, :plan, :unit, :position, 'DRAFT', :at) on conflict (plan_id, unit_code) do nothing""")
                .param("key", key)
                .param("plan", planId)
                .param("unit", unitCode)
                .param("position", position)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public Optional<Report> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(this::read).optional();
    }

    public Optional<Report> ofUnit(long planId, String unitCode) {
        return jdbc.sql(SELECT + "where r.plan_id = :plan and r.unit_code = :unit")
                .param("plan", planId)
                .param("unit", unitCode)
                .query(this::read)
                .optional();
    }

    public List<Report> ofPlan(long planId) {
        return jdbc.sql(SELECT + "where r.plan_id = :plan order by r.position, r.id")
                .param("plan", planId)
                .query(this::read)
                .list();
    }

    public void lock(long id) {
        jdbc.sql("select id from thidua.report where id = :id for update").param("id", id).query(Long.class).list();
    }

    /** Locked in the order of ids, so that nobody confirms or accepts a report while its intake is being closed. */
    public void lockPlan(long planId) {
        jdbc.sql("select id from thidua.report where plan_id = :plan order by id for update")
                .param("plan", planId)
                .query(Long.class)
                .list();
    }

    public void write(long id, String user, Writing writing) {
        jdbc.sql("""
                        update thidua.report set state = 'WRITTEN', content = cast(:content as jsonb), written_by = :user,
                            confirmed_by = null where id = :id""")
                .param("content", json(writing))
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void confirm(long id, String user) {
        jdbc.sql("update thidua.report set state = 'CONFIRMED', confirmed_by = :user where id = :id")
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void accept(long id, String user) {
        jdbc.sql("update thidua.report set state = 'ACCEPTED', accepted_by = :user, accepted_at = :at where id = :id")
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    public void changeState(long id, State state) {
        jdbc.sql("update thidua.report set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    private Report read(ResultSet row, int index) throws SQLException {
        String content = row.getString("content");
        Stored stored = content == null ? new Stored(Map.of(), Map.of(), List.of(), null) : parse(content, Stored.class);
        OffsetDateTime acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
        return new Report(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("unit_code"),
                State.valueOf(row.getString("state")),
                stored.sections(),
                stored.figures(),
                stored.proposals(),
                row.getString("return_reason"),
                codes(row.getString("return_missing")),
                stored.difficulties(),
                row.getString("written_by"),
                row.getString("confirmed_by"),
                row.getString("accepted_by"),
                acceptedAt == null ? null : acceptedAt.toInstant());
    }

    List<String> codes(String stored) {
        return stored == null ? List.of() : parse(stored, Codes.class).codes();
    }

    String codes(List<String> codes) {
        return json(new Codes(codes));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("report", e);
        }
    }

    private <T> T parse(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("report", e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
