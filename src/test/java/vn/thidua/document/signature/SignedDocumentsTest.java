package vn.thidua.document.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.document.IssuedFiles;
import vn.thidua.document.SignedDocuments.Signed;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class SignedDocumentsTest {

    private static final long DOCUMENT = -45;

    @Autowired
    private SignatureWording wording;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final List<Path> kept = new ArrayList<>();
    private byte[] issued;
    private SignedCopies copies;

    @BeforeEach
    void a_document_is_issued() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            issued = out.toByteArray();
        }
        IssuedFiles files = new IssuedFiles() {
            @Override
            public byte[] issuedPdf(long documentId) {
                return issued;
            }

            @Override
            public String keepSigned(long documentId, Path pdf) {
                kept.add(pdf);
                return HexFormat.of().toHexDigits(pdf.hashCode());
            }
        };
        copies = new SignedCopies("", wording, files, jdbc, json, clock);
    }

    @Test
    void a_signed_copy_is_kept_once_and_said_to_be_what_it_is() throws Exception {
        Path signed = signed(true);
        Signed accepted = copies.accept(DOCUMENT, signed, "vanthu");
        assertThat(copies.accept(DOCUMENT, signed, "vanthu").id()).isEqualTo(accepted.id());
        assertThat(copies.of(DOCUMENT)).singleElement().satisfies(copy -> {
            assertThat(copy.acceptedBy()).isEqualTo("vanthu");
            assertThat(copy.signatures()).isEqualTo(accepted.signatures());
            assertThat(copy.statements()).hasSize(4);
            assertThat(copy.statements().get(1)).contains("Đinh Vĩnh Thụy", "hợp lệ");
            assertThat(copy.statements().get(3)).contains("chưa xác minh được tổ chức cấp chứng thư");
        });
    }

    @Test
    void what_is_refused_is_not_kept() throws Exception {
        Path unsigned = signed(false);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> copies.accept(DOCUMENT, unsigned, "vanthu"));
        assertThat(refusal.code()).isEqualTo("document.signature.none");
        assertThat(refusal.field()).isEqualTo("file");
        assertThat(kept).isEmpty();
        assertThat(copies.of(DOCUMENT)).isEmpty();
    }

    private Path signed(boolean reallySigned) throws Exception {
        Instant now = clock.instant();
        Signer director = Signer.authority("CN=Co quan mau", now.minus(9, ChronoUnit.DAYS))
                .issue("CN=Đinh Vĩnh Thụy", now.minus(9, ChronoUnit.DAYS), now.plus(9, ChronoUnit.DAYS));
        return Files.write(folder.resolve("ban-da-ky.pdf"), reallySigned ? director.sign(issued, now) : issued);
    }
}
