package vn.thidua.appraisal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Rankings.Ranking;
import vn.thidua.appraisal.Rankings.State;
import vn.thidua.plan.YearlyKeys;

/** {@code thidua.external_ranking}. What held before is superseded, never overwritten. */
@Component
public class RankingTable {

    private final JdbcClient jdbc;
    private final YearlyKeys keys;

    RankingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.keys = new YearlyKeys(jdbc, "XH", "ranking_number");
    }

    /** Until the transaction ends nobody else publishes a ranking of the plan, or sends one of its dossiers to wait. */
    public void inOrder(long planId) {
        jdbc.sql("insert into thidua.ranking_order (plan_id) values (:plan) on conflict do nothing")
                .param("plan", planId)
                .update();
        jdbc.sql("select plan_id from thidua.ranking_order where plan_id = :plan for update")
                .param("plan", planId)
                .query(Long.class)
                .single();
    }

    /** The next key of a year, see {@link YearlyKeys#next}. */
    public String nextKey(int year) {
        return keys.next(year);
    }

    public long insert(String key, long planId, String source, LocalDate sourceDate, LocalDate publishedOn, String user, Instant at) {
        return jdbc.sql("""
                        insert into thidua.external_ranking (key, plan_id, source, source_date, published_on, received_by, received_at)
                        values (:key, :plan, :source, :sourceDate, :publishedOn, :user, :at) returning id""")
                .param("key", key)
                .param("plan", planId)
                .param("source", source)
                .param("sourceDate", sourceDate)
                .param("publishedOn", publishedOn)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    public Ranking lock(long id) {
        return jdbc.sql("select * from thidua.external_ranking where id = :id for update")
                .param("id", id)
                .query(RankingTable::ranking)
                .single();
    }

    public Ranking ranking(long id) {
        return jdbc.sql("select * from thidua.external_ranking where id = :id")
                .param("id", id)
                .query(RankingTable::ranking)
                .single();
    }

    public void entered(long id, String figure, int rank, String user, Instant at) {
        jdbc.sql("""
                        update thidua.external_ranking set state = 'ENTERED', figure = :figure, rank = :rank, entered_by = :user, entered_at = :at
                        where id = :id""")
                .param("figure", figure)
                .param("rank", rank)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public void returned(long id, String reason) {
        jdbc.sql("update thidua.external_ranking set state = 'RECEIVED', return_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    public void confirmed(long id, String user, Instant at) {
        jdbc.sql("""
                        update thidua.external_ranking
                        set state = 'CONFIRMED', confirmed_by = :user, confirmed_at = :at, return_reason = null where id = :id""")
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public void published(Ranking ranking, Instant at) {
        jdbc.sql("""
                        update thidua.external_ranking set superseded_at = :at
                        where plan_id = :plan and figure = :figure and state = 'PUBLISHED' and superseded_at is null""")
                .param("at", Timestamp.from(at))
                .param("plan", ranking.planId())
                .param("figure", ranking.figure())
                .update();
        jdbc.sql("update thidua.external_ranking set state = 'PUBLISHED', published_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", ranking.id())
                .update();
    }

    /** The rankings that hold in a plan, in the order in which they were published. */
    public List<Ranking> holding(long planId) {
        return jdbc.sql("""
                        select * from thidua.external_ranking
                        where plan_id = :plan and state = 'PUBLISHED' and superseded_at is null order by published_at, id""")
                .param("plan", planId)
                .query(RankingTable::ranking)
                .list();
    }

    private static Ranking ranking(ResultSet rs, int row) throws SQLException {
        return new Ranking(
                rs.getLong("id"),
                rs.getString("key"),
                rs.getLong("plan_id"),
                State.valueOf(rs.getString("state")),
                rs.getString("source"),
                rs.getObject("source_date", LocalDate.class),
                rs.getObject("published_on", LocalDate.class),
                rs.getString("figure"),
                rs.getObject("rank", Integer.class),
                rs.getString("entered_by"),
                rs.getString("confirmed_by"),
                rs.getString("return_reason"));
    }
}
