package vn.thidua.adjustment.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments.Act;
import vn.thidua.adjustment.Adjustments.Step;

/** What was done with each request: who, when, in which words. Rows are only added. */
@Component
public class RequestTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void step(long requestId, Act act, String user, String words) {
        jdbc.sql("""
                        insert into thidua.adjustment_step (request_id, act, by_user, at, words)
                        values (:id, :act, :user, :at, :words)""")
                .param("id", requestId)
                .param("act", act.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("words", words)
                .update();
    }

    public List<Step> steps(long requestId) {
        return jdbc.sql("select * from thidua.adjustment_step where request_id = :id order by id")
                .param("id", requestId)
                .query((row, i) -> new Step(
                        Act.valueOf(row.getString("act")),
                        row.getString("by_user"),
                        RequestTable.instant(row, "at"),
                        row.getString("words")))
                .list();
    }
}
