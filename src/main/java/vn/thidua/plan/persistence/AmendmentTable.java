package vn.thidua.plan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Amendments.Amendment;
import vn.thidua.plan.Amendments.State;
import vn.thidua.plan.PlanContent;

/** {@code thidua.plan_amendment} and {@code thidua.plan_version}. */
@Component
public class AmendmentTable {

    private final JdbcClient jdbc;

    AmendmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException while another amendment of the plan is open */
    public long insert(long planId, int baseVersion, String reason, String agency, String documentType, PlanContent content, Instant now) {
        return jdbc.sql("""
                        insert into thidua.plan_amendment (plan_id, base_version, state, reason, agency, document_type, content, opened_at)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?::jsonb, ?) returning id
                        """)
                .params(planId, baseVersion, reason, agency, documentType, PlanJson.write(content), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<Amendment> find(long id) {
        return jdbc.sql("""
                        select id, plan_id, base_version, state, reason, content, drafted_by, words, number, issue_date
                        from thidua.plan_amendment where id = ?
                        """)
                .param(id)
                .query(AmendmentTable::amendment)
                .optional();
    }

    public Instant openedAt(long id) {
        return jdbc.sql("select opened_at from thidua.plan_amendment where id = ?")
                .param(id)
                .query((row, n) -> row.getTimestamp("opened_at").toInstant())
                .single();
    }

    public boolean open(long planId) {
        return jdbc.sql("select exists (select 1 from thidua.plan_amendment where plan_id = ? and ended_at is null)")
                .param(planId)
                .query(Boolean.class)
                .single();
    }

    public void drafted(long id, String user, PlanContent content) {
        jdbc.sql("update thidua.plan_amendment set state = 'DRAFTED', drafted_by = ?, checked_by = null, content = ?::jsonb, words = null where id = ?")
                .params(user, PlanJson.write(content), id)
                .update();
    }

    public void checked(long id, String user) {
        jdbc.sql("update thidua.plan_amendment set state = 'CHECKED', checked_by = ? where id = ?").params(user, id).update();
    }

    public void signed(long id, String user) {
        jdbc.sql("update thidua.plan_amendment set state = 'SIGNED', signed_by = ? where id = ?").params(user, id).update();
    }

    public void givenBack(long id, String words) {
        jdbc.sql("update thidua.plan_amendment set state = 'DRAFT', checked_by = null, words = ? where id = ?").params(words, id).update();
    }

    public void ended(long id, State state, String words, Instant now) {
        jdbc.sql("update thidua.plan_amendment set state = ?, words = ?, ended_at = ? where id = ?")
                .params(state.name(), words, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    public void number(long id, int number, LocalDate issueDate) {
        jdbc.sql("update thidua.plan_amendment set number = ?, issue_date = ? where id = ?").params(number, issueDate, id).update();
    }

    public void version(long planId, int version, PlanContent content, Long amendmentId, Instant since) {
        jdbc.sql("insert into thidua.plan_version (plan_id, version, content, amendment_id, since) values (?, ?, ?::jsonb, ?, ?)")
                .params(planId, version, PlanJson.write(content), amendmentId, since.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int version(long planId) {
        return jdbc.sql("select coalesce(max(version), 1) from thidua.plan_version where plan_id = ?").param(planId).query(Integer.class).single();
    }

    public PlanContent content(long planId, int version) {
        return jdbc.sql("select content from thidua.plan_version where plan_id = ? and version = ?")
                .params(planId, version)
                .query((row, n) -> PlanJson.read(row.getString("content")))
                .single();
    }

    private static Amendment amendment(ResultSet row, int n) throws SQLException {
        return new Amendment(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getInt("base_version"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                PlanJson.read(row.getString("content")),
                row.getString("drafted_by"),
                row.getString("words"),
                row.getObject("number", Integer.class),
                row.getObject("issue_date", LocalDate.class));
    }
}
