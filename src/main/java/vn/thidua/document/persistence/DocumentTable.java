package vn.thidua.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;

/** Documents that were written, each version once. */
@Component
public class DocumentTable {

    private static final String COLUMNS =
            "id, kind, plan_id, subject, version, number, dated, docx_sha256, pdf_sha256, name, made_by, made_at";

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who write the same document at once do so one after the other. */
    public void lock(Kind kind, long subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document ' || :kind, :subject))")
                .param("kind", kind.name())
                .param("subject", subject)
                .query((rs, row) -> true)
                .single();
    }

    public long insert(Document document) {
        return jdbc.sql("insert into thidua.document (kind, plan_id, subject, version, number, dated, docx_sha256, pdf_sha256, name, made_by, made_at)"
                        + " values (:kind, :plan, :subject, :version, :number, :dated, :docx, :pdf, :name, :by, :at) returning id")
                .param("kind", document.kind().name())
                .param("plan", document.planId())
                .param("subject", document.subject())
                .param("version", document.version())
                .param("number", document.number())
                .param("dated", document.date())
                .param("docx", document.docxSha256())
                .param("pdf", document.pdfSha256())
                .param("name", document.name())
                .param("by", document.madeBy())
                .param("at", Timestamp.from(document.madeAt()))
                .query(Long.class)
                .single();
    }

    public Optional<Document> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from thidua.document where id = :id")
                .param("id", id)
                .query(DocumentTable::document)
                .optional();
    }

    public Optional<Document> latest(Kind kind, long subject) {
        return jdbc.sql("select " + COLUMNS + " from thidua.document where kind = :kind and subject = :subject order by version desc limit 1")
                .param("kind", kind.name())
                .param("subject", subject)
                .query(DocumentTable::document)
                .optional();
    }

    /** The newest version of each. */
    public List<Document> latestOfPlan(long planId) {
        return jdbc.sql("select distinct on (kind, subject) " + COLUMNS
                        + " from thidua.document where plan_id = :plan order by kind, subject, version desc")
                .param("plan", planId)
                .query(DocumentTable::document)
                .list();
    }

    private static Document document(ResultSet rs, int row) throws SQLException {
        return new Document(
                rs.getLong("id"),
                Kind.valueOf(rs.getString("kind")),
                rs.getLong("plan_id"),
                rs.getLong("subject"),
                rs.getInt("version"),
                rs.getString("number"),
                rs.getObject("dated", LocalDate.class),
                rs.getString("docx_sha256"),
                rs.getString("pdf_sha256"),
                rs.getString("name"),
                rs.getString("made_by"),
                rs.getTimestamp("made_at").toInstant());
    }
}
