package vn.thidua.appraisal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals.Conclusion;
import vn.thidua.appraisal.Appraisals.Recommendation;
import vn.thidua.appraisal.Appraisals.Status;

/** Where each appraisal stands, and what its head concluded. */
@Component
public class AppraisalTable {

    public enum State {
        WITH_OFFICER,
        SUPPLEMENT_ASKED,
        RANKING_AWAITED,
        APPRAISED,
        CONCLUDED
    }

    private final JdbcClient jdbc;

    AppraisalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The appraisal's state, made where it is new, locked until the transaction ends: two officials may act at once. */
    public State lock(long nominationId) {
        jdbc.sql("insert into thidua.appraisal (nomination_id) values (:id) on conflict do nothing")
                .param("id", nominationId)
                .update();
        return jdbc.sql("select state from thidua.appraisal where nomination_id = :id for update")
                .param("id", nominationId)
                .query((rs, row) -> State.valueOf(rs.getString(1)))
                .single();
    }

    public void move(long nominationId, State to) {
        jdbc.sql("update thidua.appraisal set state = :state where nomination_id = :id")
                .param("state", to.name())
                .param("id", nominationId)
                .update();
    }

    /** Those of the nominations that wait for a ranking, locked until the transaction ends. */
    public List<Long> awaitingRanking(Collection<Long> nominationIds) {
        return nominationIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select nomination_id from thidua.appraisal
                                where nomination_id in (:ids) and state = 'RANKING_AWAITED' order by nomination_id for update""")
                        .param("ids", nominationIds)
                        .query(Long.class)
                        .list();
    }

    public void appraised(long nominationId, String user, Instant at, Recommendation recommendation) {
        jdbc.sql("""
                        update thidua.appraisal
                        set state = 'APPRAISED', appraised_by = :user, appraised_at = :at, recommendation = :recommendation
                        where nomination_id = :id""")
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("recommendation", recommendation.name())
                .param("id", nominationId)
                .update();
    }

    public void conclude(long nominationId, Conclusion conclusion, String reason, String appraisedBy, String user, Instant at) {
        jdbc.sql("""
                        insert into thidua.appraisal_conclusion
                            (nomination_id, conclusion, reason, appraised_by, concluded_by, concluded_at)
                        values (:id, :conclusion, :reason, :appraisedBy, :user, :at)""")
                .param("id", nominationId)
                .param("conclusion", conclusion.name())
                .param("reason", reason)
                .param("appraisedBy", appraisedBy)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .update();
        move(nominationId, conclusion == Conclusion.RETURN ? State.WITH_OFFICER : State.CONCLUDED);
    }

    public boolean concludedEligible(long nominationId) {
        return jdbc.sql("""
                        select exists (select from thidua.appraisal_conclusion
                                       where nomination_id = :id and conclusion = 'ELIGIBLE')""")
                .param("id", nominationId)
                .query(Boolean.class)
                .single();
    }

    /** The return reason is the last conclusion's, as long as nobody has appraised anew since. */
    public Optional<Status> status(long nominationId) {
        return jdbc.sql("""
                        select a.appraised_by, a.appraised_at, a.recommendation, r.reason
                        from thidua.appraisal a
                        left join lateral (select c.reason from thidua.appraisal_conclusion c
                                           where c.nomination_id = a.nomination_id and c.conclusion = 'RETURN'
                                             and c.concluded_at >= a.appraised_at and a.state in ('WITH_OFFICER', 'SUPPLEMENT_ASKED', 'RANKING_AWAITED')
                                           order by c.id desc limit 1) r on true
                        where a.nomination_id = :id and a.appraised_by is not null""")
                .param("id", nominationId)
                .query(AppraisalTable::status)
                .optional();
    }

    private static Status status(ResultSet rs, int row) throws SQLException {
        return new Status(
                rs.getString("appraised_by"),
                rs.getTimestamp("appraised_at").toInstant(),
                Recommendation.valueOf(rs.getString("recommendation")),
                rs.getString("reason"));
    }
}
