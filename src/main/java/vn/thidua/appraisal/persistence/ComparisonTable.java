package vn.thidua.appraisal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.appraisal.Comparisons.State;
import vn.thidua.appraisal.Comparisons.Status;

/** {@code thidua.comparison} with its scores. Scores of earlier rounds stay. */
@Component
public class ComparisonTable {

    private final JdbcClient jdbc;

    ComparisonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Act {
        SCORED,
        RETURNED,
        CONFIRMED
    }

    public record Held(long id, int round, Status status) {}

    /** Made where there is none; until the transaction ends nobody else changes it. */
    public Held lock(long planId, String code) {
        jdbc.sql("insert into thidua.comparison (plan_id, code) values (:plan, :code) on conflict do nothing")
                .param("plan", planId)
                .param("code", code)
                .update();
        return jdbc.sql("select * from thidua.comparison where plan_id = :plan and code = :code for update")
                .param("plan", planId)
                .param("code", code)
                .query(ComparisonTable::held)
                .single();
    }

    public Optional<Held> find(long planId, String code) {
        return jdbc.sql("select * from thidua.comparison where plan_id = :plan and code = :code")
                .param("plan", planId)
                .param("code", code)
                .query(ComparisonTable::held)
                .optional();
    }

    /** A new round. @param scores by id of the nomination */
    public void scored(Held held, Map<Long, List<Score>> scores, String user, Instant at) {
        int round = held.round() + 1;
        jdbc.sql("""
                        update thidua.comparison set state = 'SCORED', round = :round, scored_by = :user, scored_at = :at,
                            confirmed_by = null, confirmed_at = null, tie_reason = null where id = :id""")
                .param("round", round)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("id", held.id())
                .update();
        scores.forEach((nomination, given) -> given.forEach(score -> insert(held.id(), round, nomination, score)));
        step(held.id(), round, Act.SCORED, user, at, null);
    }

    private void insert(long id, int round, long nomination, Score score) {
        jdbc.sql("""
                        insert into thidua.comparison_score (comparison_id, round, nomination_id, aspect, score, evidence)
                        values (:id, :round, :nomination, :aspect, :score, :evidence)""")
                .param("id", id)
                .param("round", round)
                .param("nomination", nomination)
                .param("aspect", score.aspect())
                .param("score", score.score())
                .param("evidence", score.evidence())
                .update();
    }

    public void returned(Held held, String user, Instant at, String reason) {
        jdbc.sql("update thidua.comparison set state = 'SCORING', return_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", held.id())
                .update();
        step(held.id(), held.round(), Act.RETURNED, user, at, reason);
    }

    /** @param places by id of the nomination @param tieReason null where nobody is tied */
    public void confirmed(Held held, Map<Long, Integer> places, String user, Instant at, String tieReason) {
        jdbc.sql("""
                        update thidua.comparison set state = 'CONFIRMED', confirmed_by = :user, confirmed_at = :at, return_reason = null,
                            tie_reason = :reason where id = :id""")
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("reason", tieReason)
                .param("id", held.id())
                .update();
        places.forEach((nomination, place) -> jdbc.sql("""
                        insert into thidua.comparison_tie (comparison_id, round, nomination_id, place)
                        values (:id, :round, :nomination, :place)""")
                .param("id", held.id())
                .param("round", held.round())
                .param("nomination", nomination)
                .param("place", place)
                .update());
        step(held.id(), held.round(), Act.CONFIRMED, user, at, tieReason);
    }

    private void step(long id, int round, Act act, String user, Instant at, String reason) {
        jdbc.sql("""
                        insert into thidua.comparison_step (comparison_id, round, act, by_user, at, reason)
                        values (:id, :round, :act, :user, :at, :reason)""")
                .param("id", id)
                .param("round", round)
                .param("act", act.name())
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** The scores of the latest round, in no order. */
    public List<Score> scores(Held held, long nominationId) {
        return jdbc.sql("""
                        select aspect, score, evidence from thidua.comparison_score
                        where comparison_id = :id and round = :round and nomination_id = :nomination""")
                .param("id", held.id())
                .param("round", held.round())
                .param("nomination", nominationId)
                .query((rs, row) -> new Score(rs.getString("aspect"), rs.getBigDecimal("score"), rs.getString("evidence")))
                .list();
    }

    /** Decided places of the latest round, by id of the nomination. */
    public Map<Long, Integer> places(Held held) {
        Map<Long, Integer> places = new HashMap<>();
        jdbc.sql("select nomination_id, place from thidua.comparison_tie where comparison_id = :id and round = :round")
                .param("id", held.id())
                .param("round", held.round())
                .query(rs -> {
                    places.put(rs.getLong("nomination_id"), rs.getInt("place"));
                });
        return places;
    }

    private static Held held(ResultSet rs, int row) throws SQLException {
        Status status = new Status(
                State.valueOf(rs.getString("state")),
                rs.getString("scored_by"),
                rs.getString("confirmed_by"),
                rs.getString("return_reason"),
                rs.getString("tie_reason"));
        return new Held(rs.getLong("id"), rs.getInt("round"), status);
    }
}
