package vn.thidua.nomination.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Nominations.Step;
import vn.thidua.plan.PlanContent.Quota;

/** What was done with each nomination and with the plan's list: who, when, why. Rows are only added. */
@Component
public class NominationTrail {

    /** What can be done with the list as a whole. */
    public enum Act {
        SELECTED,
        RETURNED,
        APPROVED
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    NominationTrail(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void step(long nominationId, State state, String user, String reason) {
        jdbc.sql("""
                        insert into thidua.nomination_step (nomination_id, state, by_user, at, reason)
                        values (:id, :state, :user, :at, :reason)""")
                .param("id", nominationId)
                .param("state", state.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    public List<Step> steps(long nominationId) {
        return jdbc.sql("select state, by_user, at, reason from thidua.nomination_step where nomination_id = :id order by id")
                .param("id", nominationId)
                .query((row, i) -> new Step(
                        State.valueOf(row.getString("state")),
                        row.getString("by_user"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    public void act(long planId, Act act, String user, String words) {
        jdbc.sql("insert into thidua.nomination_list (plan_id, act, by_user, at, words) values (:plan, :act, :user, :at, :words)")
                .param("plan", planId)
                .param("act", act.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("words", words)
                .update();
    }

    /** The words of the latest act on the list, when it was this one. */
    public Optional<String> latestWords(long planId, Act act) {
        return jdbc.sql("""
                        select words from (select act, words from thidua.nomination_list where plan_id = :plan order by id desc limit 1)
                            as latest where act = :act and words is not null""")
                .param("plan", planId)
                .param("act", act.name())
                .query(String.class)
                .optional();
    }

    /** Whether TCCB may select: nobody has yet, or the director sent the list back. */
    public boolean open(long planId) {
        return latest(planId).map(Act.RETURNED::equals).orElse(true);
    }

    /** Whether a selection waits for the director. */
    public boolean waitsForDecision(long planId) {
        return latest(planId).filter(Act.SELECTED::equals).isPresent();
    }

    private Optional<Act> latest(long planId) {
        return jdbc.sql("select act from thidua.nomination_list where plan_id = :plan order by id desc limit 1")
                .param("plan", planId)
                .query(String.class)
                .optional()
                .map(Act::valueOf);
    }

    /** The quotas that the database itself holds from now on for the plan's list. */
    public void quotas(long planId, List<Quota> quotas) {
        quotas.forEach(quota -> jdbc.sql("""
                        insert into thidua.nomination_quota (plan_id, code, awards, targets, max)
                        values (:plan, :code, cast(:awards as jsonb), cast(:targets as jsonb), :max)
                        on conflict (plan_id, code) do update set awards = excluded.awards, targets = excluded.targets, max = excluded.max""")
                .param("plan", planId)
                .param("code", quota.code())
                .param("awards", write(quota.awards()))
                .param("targets", write(quota.targets()))
                .param("max", quota.max())
                .update());
    }

    private String write(Set<?> names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("quota", e);
        }
    }
}
