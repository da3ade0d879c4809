package vn.thidua.document.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.IssuedFiles;
import vn.thidua.document.SignedDocuments;

/** {@code thidua.signed_document}: what came back signed and was found good. */
@Component
class SignedCopies implements SignedDocuments {

    private static final int MOST_MEGABYTES = 20;

    private final SignatureCheck check;
    private final SignatureWording wording;
    private final IssuedFiles files;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    SignedCopies(
            @Value("${thidua.signature.trusted:}") String trusted,
            SignatureWording wording,
            IssuedFiles files,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.check = new SignatureCheck(trusted.isBlank() ? null : Path.of(trusted));
        this.wording = wording;
        this.files = files;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Signed accept(long documentId, Path pdf, String user) {
        Instant now = clock.instant();
        List<Signature> signatures = check.of(files.issuedPdf(documentId), bytes(pdf), now);
        String sha256 = files.keepSigned(documentId, pdf);
        jdbc.sql("""
                        insert into thidua.signed_document (document_id, sha256, signatures, accepted_by, accepted_at)
                        values (:document, :sha256, :signatures::jsonb, :user, :at) on conflict (document_id, sha256) do nothing""")
                .param("document", documentId)
                .param("sha256", sha256)
                .param("signatures", written(signatures))
                .param("user", user)
                .param("at", Timestamp.from(now))
                .update();
        return of(documentId).stream().filter(copy -> copy.sha256().equals(sha256)).findFirst().orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Signed> of(long documentId) {
        return jdbc.sql("select * from thidua.signed_document where document_id = :document order by id desc")
                .param("document", documentId)
                .query(this::row)
                .list();
    }

    private Signed row(ResultSet row, int n) throws SQLException {
        List<Signature> signatures = read(row.getString("signatures"));
        return new Signed(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getString("sha256"),
                signatures,
                wording.statements(signatures),
                row.getString("accepted_by"),
                row.getTimestamp("accepted_at").toInstant());
    }

    private static byte[] bytes(Path pdf) {
        try {
            if (Files.size(pdf) > MOST_MEGABYTES * 1024L * 1024) {
                throw PdfSignatures.refused("tooLarge", String.valueOf(MOST_MEGABYTES));
            }
            return Files.readAllBytes(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written(List<Signature> signatures) {
        try {
            return json.writeValueAsString(signatures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Signature> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("thidua.signed_document holds what is no list of signatures", damaged);
        }
    }
}
