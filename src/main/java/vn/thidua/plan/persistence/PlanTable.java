package vn.thidua.plan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanState;

/** {@code thidua.plan}. */
@Component
public class PlanTable {

    private static final String PLANS = "select id, plan_key, state, number, issue_date, content from thidua.plan ";

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Plan> find(long id) {
        return jdbc.sql(PLANS + "where id = ?").param(id).query(PlanTable::plan).optional();
    }

    /** Reads and locks: who changes a plan waits for whoever changes it now. */
    public Optional<Plan> lock(long id) {
        return jdbc.sql(PLANS + "where id = ? for update").param(id).query(PlanTable::plan).optional();
    }

    public Optional<Plan> find(String key) {
        return jdbc.sql(PLANS + "where plan_key = ?").param(key).query(PlanTable::plan).optional();
    }

    public List<Plan> all() {
        return jdbc.sql(PLANS + "order by year, ordinal").query(PlanTable::plan).list();
    }

    public Instant createdAt(long id) {
        return jdbc.sql("select created_at from thidua.plan where id = ?")
                .param(id)
                .query((row, n) -> row.getTimestamp("created_at").toInstant())
                .single();
    }

    public Optional<String> returnReason(long id) {
        return jdbc.sql("select return_reason from thidua.plan where id = ? and return_reason is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** The next ordinal of the year; whoever asks at the same time waits until this transaction ends. */
    public int nextOrdinal(int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('thidua.plan'), ?)").param(year).query((row, n) -> year).single();
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from thidua.plan where year = ?").param(year).query(Integer.class).single();
    }

    public long insert(String key, int ordinal, String agency, String documentType, PlanContent content, Instant now) {
        return jdbc.sql("""
                        insert into thidua.plan (plan_key, year, ordinal, state, agency, document_type, content, created_at)
                        values (?, ?, ?, 'DRAFT', ?, ?, ?::jsonb, ?) returning id
                        """)
                .params(key, content.year(), ordinal, agency, documentType, PlanJson.write(content), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public void content(long id, String documentType, PlanContent content) {
        jdbc.sql("update thidua.plan set content = ?::jsonb, document_type = ?, return_reason = null where id = ?")
                .params(PlanJson.write(content), documentType, id)
                .update();
    }

    /** What the plan says from now on, while it runs. */
    public void content(long id, PlanContent content) {
        jdbc.sql("update thidua.plan set content = ?::jsonb where id = ?").params(PlanJson.write(content), id).update();
    }

    public void state(long id, PlanState state) {
        jdbc.sql("update thidua.plan set state = ? where id = ?").params(state.name(), id).update();
    }

    public void returned(long id, String reason) {
        jdbc.sql("update thidua.plan set state = 'DRAFT', number = null, issue_date = null, return_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    public void number(long id, int number, LocalDate issueDate) {
        jdbc.sql("update thidua.plan set number = ?, issue_date = ? where id = ?").params(number, issueDate, id).update();
    }

    private static Plan plan(ResultSet row, int n) throws SQLException {
        return new Plan(
                row.getLong("id"),
                row.getString("plan_key"),
                PlanState.valueOf(row.getString("state")),
                row.getObject("number", Integer.class),
                row.getObject("issue_date", LocalDate.class),
                PlanJson.read(row.getString("content")));
    }
}
