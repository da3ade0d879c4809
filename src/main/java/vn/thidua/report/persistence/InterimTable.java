package vn.thidua.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.report.InterimReviews.Act;
import vn.thidua.report.InterimReviews.Draft;
import vn.thidua.report.InterimReviews.Review;
import vn.thidua.report.InterimReviews.State;
import vn.thidua.report.InterimReviews.Step;

/** {@code thidua.interim_review} and what was done with each; rows of {@code thidua.interim_step} are only added. */
@Component
public class InterimTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    InterimTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing where the plan's milestone already has its review. */
    public void insert(String key, long planId, String code) {
        jdbc.sql("""
                        insert into thidua.interim_review (key, plan_id, code, state, opened_at) values (:key, :plan, :code, 'OPEN', :at)
                        on conflict (plan_id, code) do nothing""")
                .param("key", key)
                .param("plan", planId)
                .param("code", code)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public Optional<Review> find(long id) {
        return jdbc.sql("select * from thidua.interim_review where id = :id")
                .param("id", id)
                .query(InterimTable::read)
                .optional();
    }

    public List<Review> ofPlan(long planId) {
        return jdbc.sql("select * from thidua.interim_review where plan_id = :plan order by id")
                .param("plan", planId)
                .query(InterimTable::read)
                .list();
    }

    /** Each change of a review or of one of its sections locks the review first. */
    public void lock(long id) {
        jdbc.sql("select id from thidua.interim_review where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    public void draft(long id, String user, Draft draft) {
        jdbc.sql("""
                        update thidua.interim_review set state = 'DRAFTED', assessment = :assessment, praise = :praise, tasks = :tasks,
                            drafted_by = :user, return_reason = null where id = :id""")
                .param("assessment", draft.assessment())
                .param("praise", draft.praise())
                .param("tasks", draft.tasks())
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void giveBack(long id, String reason) {
        jdbc.sql("update thidua.interim_review set state = 'OPEN', return_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    public void approve(long id, String user) {
        jdbc.sql("update thidua.interim_review set state = 'APPROVED', approved_by = :user where id = :id")
                .param("user", user)
                .param("id", id)
                .update();
    }

    public void publish(long id) {
        jdbc.sql("update thidua.interim_review set state = 'PUBLISHED', published_at = :at where id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    public void step(long reviewId, String unitCode, Act act, String user, String reason) {
        jdbc.sql("""
                        insert into thidua.interim_step (review_id, unit_code, act, by_user, at, reason)
                        values (:id, :unit, :act, :user, :at, :reason)""")
                .param("id", reviewId)
                .param("unit", unitCode)
                .param("act", act.name())
                .param("user", user)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    public List<Step> steps(long reviewId) {
        return jdbc.sql("select * from thidua.interim_step where review_id = :id order by id")
                .param("id", reviewId)
                .query((row, i) -> new Step(
                        Act.valueOf(row.getString("act")),
                        row.getString("unit_code"),
                        row.getString("by_user"),
                        row.getString("reason"),
                        ReportTable.instant(row, "at")))
                .list();
    }

    private static Review read(ResultSet row, int index) throws SQLException {
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new Review(
                row.getLong("id"),
                row.getString("key"),
                row.getLong("plan_id"),
                row.getString("code"),
                State.valueOf(row.getString("state")),
                row.getString("assessment"),
                row.getString("praise"),
                row.getString("tasks"),
                row.getString("drafted_by"),
                row.getString("return_reason"),
                row.getString("approved_by"),
                publishedAt == null ? null : publishedAt.toInstant());
    }
}
