package vn.thidua.plan.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plans.Acknowledgement;

/** {@code thidua.plan_acknowledgement}: one row a unit that carries the plan out. */
@Component
public class AcknowledgementTable {

    private final JdbcClient jdbc;

    AcknowledgementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each unit of the list, in its order; those that have one keep it. */
    public void open(long planId, List<String> units) {
        for (int i = 0; i < units.size(); i++) {
            jdbc.sql("insert into thidua.plan_acknowledgement (plan_id, unit_code, ordinal) values (?, ?, ?) on conflict (plan_id, unit_code) do nothing")
                    .params(planId, units.get(i), i)
                    .update();
        }
    }

    public List<Acknowledgement> of(long planId) {
        return jdbc.sql("""
                        select unit_code, acknowledged_at, acknowledged_by, note
                        from thidua.plan_acknowledgement where plan_id = ? order by ordinal
                        """)
                .param(planId)
                .query((row, n) -> new Acknowledgement(
                        row.getString("unit_code"),
                        row.getTimestamp("acknowledged_at") == null ? null : row.getTimestamp("acknowledged_at").toInstant(),
                        row.getString("acknowledged_by"),
                        row.getString("note")))
                .list();
    }

    public void acknowledge(long planId, String unitCode, String user, String note, Instant now) {
        jdbc.sql("""
                        update thidua.plan_acknowledgement set acknowledged_at = ?, acknowledged_by = ?, note = ?
                        where plan_id = ? and unit_code = ?
                        """)
                .params(now.atOffset(ZoneOffset.UTC), user, note, planId, unitCode)
                .update();
    }
}
