package vn.thidua.inspection.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.inspection.Inspections.Act;
import vn.thidua.inspection.Inspections.Step;

/** {@code thidua.inspection_step}: who did what, when, why. */
@Component
public class InspectionTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param findingId null: about the inspection as a whole */
    public void step(long inspectionId, Long findingId, Act act, String user, String reason) {
        jdbc.sql("""
                        insert into thidua.inspection_step (inspection_id, finding_id, act, by_user, at, reason)
                        values (:inspection, :finding, :act, :user, :at, :reason)""")
                .param("inspection", inspectionId)
                .param("finding", findingId)
                .param("act", act.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    public List<Step> steps(long inspectionId) {
        return jdbc.sql("""
                        select s.*, i.key || '/' || f.position as finding_key from thidua.inspection_step s
                        join thidua.inspection i on i.id = s.inspection_id
                        left join thidua.inspection_finding f on f.id = s.finding_id
                        where s.inspection_id = :id order by s.id""")
                .param("id", inspectionId)
                .query((row, i) -> new Step(
                        Act.valueOf(row.getString("act")),
                        row.getString("finding_key"),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
