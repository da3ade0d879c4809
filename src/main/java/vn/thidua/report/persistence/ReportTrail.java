package vn.thidua.report.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.report.Reports.Act;
import vn.thidua.report.Reports.Closing;
import vn.thidua.report.Reports.Step;

/** What was done with each report and with the plan's intake: who, when, why. Rows are only added. */
@Component
public class ReportTrail {

    private final JdbcClient jdbc;
    private final ReportTable table;
    private final Clock clock;

    ReportTrail(JdbcClient jdbc, ReportTable table, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    public void step(long reportId, Act act, String user, String reason, List<String> missing) {
        jdbc.sql("""
                        insert into thidua.report_step (report_id, act, by_user, at, reason, missing)
                        values (:id, :act, :user, :at, :reason, cast(:missing as jsonb))""")
                .param("id", reportId)
                .param("act", act.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("missing", table.codes(missing))
                .update();
    }

    public List<Step> steps(long reportId) {
        return jdbc.sql("select * from thidua.report_step where report_id = :id order by id")
                .param("id", reportId)
                .query((row, i) -> new Step(
                        Act.valueOf(row.getString("act")),
                        row.getString("by_user"),
                        ReportTable.instant(row, "at"),
                        row.getString("reason"),
                        table.codes(row.getString("missing"))))
                .list();
    }

    /** @return false when the plan's intake is already closed */
    public boolean close(long planId, String user, String reason) {
        return jdbc.sql("""
                        insert into thidua.report_intake (plan_id, closed_by, closed_at, reason) values (:plan, :user, :at, :reason)
                        on conflict (plan_id) do nothing""")
                        .param("plan", planId)
                        .param("user", user)
                        .param("at", OffsetDateTime.now(clock))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    public Optional<Closing> closing(long planId) {
        return jdbc.sql("select * from thidua.report_intake where plan_id = :plan")
                .param("plan", planId)
                .query((row, i) -> new Closing(
                        row.getString("closed_by"),
                        ReportTable.instant(row, "closed_at"),
                        row.getString("reason"),
                        missing(planId)))
                .optional();
    }

    private List<String> missing(long planId) {
        return jdbc.sql("select unit_code from thidua.report where plan_id = :plan and state = 'MISSING' order by position, id")
                .param("plan", planId)
                .query(String.class)
                .list();
    }
}
