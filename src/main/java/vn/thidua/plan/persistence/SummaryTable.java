package vn.thidua.plan.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code thidua.plan_summary}: the closing summary of a plan. */
@Component
public class SummaryTable {

    /** @param approvedBy null: not approved */
    public record Summary(String text, String writtenBy, String returnReason, String approvedBy) {}

    private final JdbcClient jdbc;

    SummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Summary> of(long planId) {
        return jdbc.sql("select text, written_by, return_reason, approved_by from thidua.plan_summary where plan_id = ?")
                .param(planId)
                .query(Summary.class)
                .optional();
    }

    /** A new text is approved by nobody yet, and answers the last return. */
    public void write(long planId, String text, String user, Instant now) {
        jdbc.sql("""
                        insert into thidua.plan_summary (plan_id, text, written_by, written_at) values (?, ?, ?, ?)
                        on conflict (plan_id) do update set text = excluded.text, written_by = excluded.written_by,
                          written_at = excluded.written_at, return_reason = null, approved_by = null, approved_at = null
                        """)
                .params(planId, text, user, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void approve(long planId, String user, Instant now) {
        jdbc.sql("update thidua.plan_summary set approved_by = ?, approved_at = ?, return_reason = null where plan_id = ?")
                .params(user, now.atOffset(ZoneOffset.UTC), planId)
                .update();
    }

    public void giveBack(long planId, String reason) {
        jdbc.sql("update thidua.plan_summary set approved_by = null, approved_at = null, return_reason = ? where plan_id = ?")
                .params(reason, planId)
                .update();
    }
}
