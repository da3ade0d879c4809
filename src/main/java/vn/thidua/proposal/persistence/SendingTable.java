package vn.thidua.proposal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Sending;

/** Documents that left: the proposal itself and the letters that supplement it. */
@Component
public class SendingTable {

    /** @param supplementId null for the proposal itself */
    public record Row(Long supplementId, Sending sending, Instant recordedAt) {}

    private final JdbcClient jdbc;

    SendingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            long proposalId, Long supplementId, String agency, Sending sending, String user, Instant at) {
        jdbc.sql("""
                        insert into thidua.proposal_sending
                            (proposal_id, supplement_id, document_type, agency, year, number, document_date, sent_on, channel, receiver,
                             sent_by, recorded_at)
                        values (:proposal, :supplement, :type, :agency, :year, :number, :dated, :sent, :channel, :receiver, :user, :at)""")
                        .param("proposal", proposalId)
                        .param("supplement", supplementId)
                        .param("type", supplementId == null ? "PROPOSAL" : "LETTER")
                        .param("agency", agency)
                        .param("year", sending.documentDate().getYear())
                        .param("number", sending.number())
                        .param("dated", sending.documentDate())
                        .param("sent", sending.sentOn())
                        .param("channel", sending.channel().name())
                        .param("receiver", sending.receiver())
                        .param("user", user)
                        .param("at", Timestamp.from(at))
                        .update();
    }

    /** In the order in which they left. */
    public List<Row> of(long proposalId) {
        return jdbc.sql("select * from thidua.proposal_sending where proposal_id = :id order by id")
                .param("id", proposalId)
                .query(SendingTable::row)
                .list();
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        return new Row(
                rs.getObject("supplement_id", Long.class),
                new Sending(
                        rs.getInt("number"),
                        rs.getObject("document_date", LocalDate.class),
                        rs.getObject("sent_on", LocalDate.class),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getString("receiver")),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
