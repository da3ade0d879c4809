package vn.thidua.proposal.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code thidua.proposal_release}: proposals that left although their documents deviated from the layout. */
@Component
public class ReleaseTable {

    /** @param deviations one a line */
    public record Row(String deviations, String reason, String sentBy, Instant recordedAt) {}

    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long proposalId, Row row) {
        jdbc.sql("""
                        insert into thidua.proposal_release (proposal_id, deviations, reason, sent_by, recorded_at)
                        values (:proposal, :deviations, :reason, :user, :at)""")
                .param("proposal", proposalId)
                .param("deviations", row.deviations())
                .param("reason", row.reason())
                .param("user", row.sentBy())
                .param("at", Timestamp.from(row.recordedAt()))
                .update();
    }

    public Optional<Row> of(long proposalId) {
        return jdbc.sql("select * from thidua.proposal_release where proposal_id = :proposal")
                .param("proposal", proposalId)
                .query((row, n) -> new Row(
                        row.getString("deviations"),
                        row.getString("reason"),
                        row.getString("sent_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }
}
