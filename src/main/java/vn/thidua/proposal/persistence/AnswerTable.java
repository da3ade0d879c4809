package vn.thidua.proposal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.proposal.Proposals.Answer;
import vn.thidua.proposal.Proposals.AnswerKind;
import vn.thidua.proposal.Proposals.Result;
import vn.thidua.proposal.Proposals.Supplement;

/** What the province answered, and the supplements that it asked for. */
@Component
public class AnswerTable {

    public record Row(AnswerKind kind, LocalDate receivedOn, String content, Instant recordedAt) {}

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return id of the answer; one that asks for a supplement opens that supplement */
    public long insert(long proposalId, Answer answer, String user, Instant at) {
        long id = jdbc.sql("""
                        insert into thidua.proposal_answer
                            (proposal_id, kind, received_on, content, supplement_due, recorded_by, recorded_at)
                        values (:proposal, :kind, :received, :content, :due, :user, :at) returning id""")
                .param("proposal", proposalId)
                .param("kind", answer.kind().name())
                .param("received", answer.receivedOn())
                .param("content", answer.content())
                .param("due", answer.supplementDue())
                .param("user", user)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        if (answer.kind() == AnswerKind.SUPPLEMENT) {
            jdbc.sql("insert into thidua.proposal_supplement (proposal_id, answer_id) values (:proposal, :answer)")
                    .param("proposal", proposalId)
                    .param("answer", id)
                    .update();
        }
        return id;
    }

    public void insertDecision(long answerId, long nominationId, Result result, String grantedAward) {
        jdbc.sql("""
                        insert into thidua.proposal_decision
                            (answer_id, nomination_id, outcome, granted_award, decision_number, decision_date, reason)
                        values (:answer, :nomination, :outcome, :award, :number, :date, :reason)""")
                .param("answer", answerId)
                .param("nomination", nominationId)
                .param("outcome", result.outcome().name())
                .param("award", grantedAward)
                .param("number", result.decisionNumber())
                .param("date", result.decisionDate())
                .param("reason", result.reason())
                .update();
    }

    /** In the order in which they were recorded. */
    public List<Row> of(long proposalId) {
        return jdbc.sql("select * from thidua.proposal_answer where proposal_id = :id order by id")
                .param("id", proposalId)
                .query((rs, row) -> new Row(
                        AnswerKind.valueOf(rs.getString("kind")),
                        rs.getObject("received_on", LocalDate.class),
                        rs.getString("content"),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    public Optional<Supplement> supplement(long proposalId) {
        return jdbc.sql("""
                        select s.id, a.content as requested, a.received_on, a.supplement_due, s.content, s.prepared_by, d.sent_on
                        from thidua.proposal_supplement s
                        join thidua.proposal_answer a on a.id = s.answer_id
                        left join thidua.proposal_sending d on d.supplement_id = s.id
                        where s.proposal_id = :id order by s.id desc limit 1""")
                .param("id", proposalId)
                .query((rs, row) -> new Supplement(
                        rs.getLong("id"),
                        rs.getString("requested"),
                        rs.getObject("received_on", LocalDate.class),
                        rs.getObject("supplement_due", LocalDate.class),
                        rs.getString("content"),
                        rs.getString("prepared_by"),
                        rs.getObject("sent_on", LocalDate.class)))
                .optional();
    }

    public void prepare(long supplementId, String content, String user, Instant at) {
        jdbc.sql("""
                        update thidua.proposal_supplement
                        set content = :content, prepared_by = :user, prepared_at = :at where id = :id""")
                .param("content", content)
                .param("user", user)
                .param("at", Timestamp.from(at))
                .param("id", supplementId)
                .update();
    }
}
