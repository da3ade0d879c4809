package vn.thidua.plan.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanStep;
import vn.thidua.plan.Plans.HistoryLine;

/** {@code thidua.plan_step}: who did what when; only added to. */
@Component
public class StepTable {

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long planId, PlanStep step, String user, String reason, Instant now) {
        jdbc.sql("insert into thidua.plan_step (plan_id, step, actor, reason, at) values (?, ?, ?, ?, ?)")
                .params(planId, step.name(), user, reason, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everybody who ever wrote on the plan's draft. */
    public Set<String> drafters(long planId) {
        return jdbc.sql("select distinct actor from thidua.plan_step where plan_id = ? and step = 'DRAFTED' and actor is not null")
                .param(planId)
                .query(String.class)
                .set();
    }

    public List<HistoryLine> of(long planId) {
        return jdbc.sql("select step, actor, reason, at from thidua.plan_step where plan_id = ? order by id")
                .param(planId)
                .query((row, n) -> new HistoryLine(
                        PlanStep.valueOf(row.getString("step")),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
