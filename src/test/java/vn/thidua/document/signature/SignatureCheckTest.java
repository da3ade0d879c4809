package vn.thidua.document.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.document.SignedDocuments.Signature;
import vn.thidua.document.SignedDocuments.Trust;
import vn.thidua.refusal.Refusal;

class SignatureCheckTest {

    private static final Instant NOW = Instant.parse("2023-11-23T03:00:00Z");
    private static final Instant YEARS_AGO = NOW.minus(2000, ChronoUnit.DAYS);
    private static final Signer AUTHORITY = Signer.authority("CN=Co quan cap chung thu so mau", YEARS_AGO);
    private static final Signer DIRECTOR =
            AUTHORITY.issue("O=Sở Nông nghiệp và Phát triển nông thôn,CN=Đinh Vĩnh Thụy", NOW.minus(300, ChronoUnit.DAYS), NOW.plus(300, ChronoUnit.DAYS));
    private static final Signer CLERK = AUTHORITY.issue("CN=Văn thư Sở", NOW.minus(300, ChronoUnit.DAYS), NOW.plus(300, ChronoUnit.DAYS));
    private static final byte[] ISSUED = pdf("Ke hoach 45");

    private final SignatureCheck check = new SignatureCheck(null);

    @Test
    void says_who_signed_the_issued_document() {
        List<Signature> signatures = check.of(ISSUED, DIRECTOR.sign(ISSUED, NOW.minusSeconds(600)), NOW);
        assertThat(signatures).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("Đinh Vĩnh Thụy");
            assertThat(signature.organization()).isEqualTo("Sở Nông nghiệp và Phát triển nông thôn");
            assertThat(signature.issuer()).isEqualTo("Co quan cap chung thu so mau");
            assertThat(signature.signedAt()).isEqualTo(NOW.minusSeconds(600));
            assertThat(signature.trust()).isEqualTo(Trust.NOT_CONFIGURED);
        });
    }

    @Test
    void the_department_signs_over_what_the_director_signed() {
        byte[] both = CLERK.sign(DIRECTOR.sign(ISSUED, NOW), NOW);
        assertThat(check.of(ISSUED, both, NOW)).extracting(Signature::signer).containsExactly("Đinh Vĩnh Thụy", "Văn thư Sở");
    }

    @Test
    void the_other_kind_of_detached_signature_is_read_too() {
        assertThat(check.of(ISSUED, DIRECTOR.sign(ISSUED, NOW, "ETSI.CAdES.detached"), NOW)).hasSize(1);
    }

    @Test
    void an_unsigned_document_is_said_to_be_unsigned() {
        refused("none", ISSUED);
    }

    @Test
    void a_changed_byte_is_seen_wherever_it_is() {
        byte[] signed = DIRECTOR.sign(ISSUED, NOW);
        refused("notIssued", changed(signed, ISSUED.length / 2));
        int name = indexOf(signed, "/Filter/Adobe.PPKLite", "/Filter /Adobe.PPKLite");
        byte[] renamed = changed(signed, name + 12);
        assertThat(code(renamed)).isIn("document.signature.broken", "document.signature.none", "document.signature.unreadable");
        int date = indexOf(signed, "D:2023", "D:2023");
        refused("broken", changed(signed, date + 2));
        int hole = indexOf(signed, "/Contents <3", "/Contents<3") + "/Contents <".length();
        for (int digit : new int[] {400, 600, 800, lastDigit(signed, hole)}) {
            int at = digit < hole ? hole + digit : digit;
            refused("broken", replaced(signed, at, signed[at] == 'A' ? 'B' : 'A'));
        }
    }

    @Test
    void what_is_appended_after_signing_is_seen() {
        byte[] signed = DIRECTOR.sign(ISSUED, NOW);
        byte[] more = Arrays.copyOf(signed, signed.length + 20);
        Arrays.fill(more, signed.length, more.length, (byte) '\n');
        refused("changedAfter", more);
        byte[] edited = incrementally(signed, document -> note(document));
        assertThat(code(edited)).isIn("document.signature.changed", "document.signature.changedAfter");
    }

    @Test
    void another_signed_document_is_not_this_one() {
        byte[] other = pdf("Ke hoach 46");
        refused("notIssued", DIRECTOR.sign(other, NOW));
    }

    /** The bytes of the issued document stand at the beginning, the signature is valid, and yet a reader sees something else. */
    @Test
    void a_document_that_was_changed_behind_its_bytes_and_then_signed_is_refused() {
        byte[] written = incrementally(ISSUED, document -> {
            try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
                text(content, "Them mot dong", 300);
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        refused("changed", DIRECTOR.sign(written, NOW));
        refused("changed", DIRECTOR.sign(incrementally(ISSUED, SignatureCheckTest::note), NOW));
        refused("changed", DIRECTOR.sign(incrementally(ISSUED, document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        }), NOW));
        refused("changed", DIRECTOR.sign(incrementally(ISSUED, document -> {
            document.getPage(0).setCropBox(new PDRectangle(10, 10));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        }), NOW));
    }

    @Test
    void a_page_that_was_added_before_signing_is_refused() {
        refused("changed", DIRECTOR.sign(incrementally(ISSUED, document -> {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().getCOSArray(COSName.KIDS).setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
        }), NOW));
    }

    @Test
    void a_certificate_is_held_against_today_and_against_the_day_of_signing() {
        Signer past = AUTHORITY.issue("CN=Hết hạn", YEARS_AGO, NOW.minus(1, ChronoUnit.DAYS));
        refused("expired", past.sign(ISSUED, NOW.minus(2, ChronoUnit.DAYS)));
        refused("expired", past.sign(ISSUED, NOW));
        Signer early = AUTHORITY.issue("CN=Chưa hiệu lực", NOW.plus(1, ChronoUnit.DAYS), NOW.plus(90, ChronoUnit.DAYS));
        refused("notYetValid", early.sign(ISSUED, NOW));
        refused("future", DIRECTOR.sign(ISSUED, NOW.plus(1, ChronoUnit.DAYS)));
    }

    @Test
    void what_may_not_sign_or_is_weak_is_refused() {
        Instant from = NOW.minus(30, ChronoUnit.DAYS);
        Instant to = NOW.plus(30, ChronoUnit.DAYS);
        refused("keyUsage", AUTHORITY.issue("CN=Mã hóa", from, to, 2048, KeyUsage.keyEncipherment).sign(ISSUED, NOW));
        refused("weak", AUTHORITY.issue("CN=Khóa ngắn", from, to, 1024, KeyUsage.digitalSignature).sign(ISSUED, NOW));
        refused("weak", AUTHORITY.issue("CN=SHA1", from, to).with("SHA1withRSA").sign(ISSUED, NOW));
        refused("kindUnknown", DIRECTOR.sign(ISSUED, NOW, "adbe.x509.rsa_sha1"));
    }

    @Test
    void trusted_issuers_vouch_and_others_do_not(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("mau.cer"), AUTHORITY.certificate().getEncoded());
        SignatureCheck strict = new SignatureCheck(folder);
        assertThat(strict.of(ISSUED, DIRECTOR.sign(ISSUED, NOW), NOW)).extracting(Signature::trust).containsExactly(Trust.TRUSTED);
        Signer stranger = Signer.authority("CN=Co quan cap chung thu so mau", YEARS_AGO).issue("CN=Đinh Vĩnh Thụy", YEARS_AGO, NOW.plus(9, ChronoUnit.DAYS));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> strict.of(ISSUED, stranger.sign(ISSUED, NOW), NOW));
        assertThat(refusal.code()).isEqualTo("document.signature.issuerNotTrusted");
        assertThat(refusal.arguments()).contains("Đinh Vĩnh Thụy");
    }

    @Test
    void a_folder_without_certificates_stops_the_start(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> new SignatureCheck(folder)).hasMessageContaining("thidua.signature.trusted");
        Files.writeString(folder.resolve("x.cer"), "x");
        assertThatThrownBy(() -> new SignatureCheck(folder)).hasMessageContaining("thidua.signature.trusted");
    }

    @Test
    void rubbish_behind_the_document_is_no_signature() {
        byte[] rubbish = Arrays.copyOf(ISSUED, ISSUED.length + 500);
        assertThat(code(rubbish)).isIn("document.signature.none", "document.signature.unreadable");
    }

    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] incrementally(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            assertThat(out.size()).isGreaterThan(pdf.length);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(PDDocument document) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("x");
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        document.getPage(0).setAnnotations(List.of(note));
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] pdf(String words) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                text(content, words, 700);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(PDPageContentStream content, String words, float y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 14);
        content.newLineAtOffset(80, y);
        content.showText(words);
        content.endText();
    }

    private static int lastDigit(byte[] signed, int hole) {
        int end = hole;
        while (signed[end] != '>') {
            end++;
        }
        while (signed[end - 1] == '0') {
            end--;
        }
        return end - 3;
    }

    private static byte[] changed(byte[] bytes, int at) {
        return replaced(bytes, at, bytes[at] == '1' ? '2' : '1');
    }

    private static byte[] replaced(byte[] bytes, int at, int by) {
        byte[] copy = bytes.clone();
        copy[at] = (byte) by;
        return copy;
    }

    private static int indexOf(byte[] bytes, String... oneOf) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String wanted : oneOf) {
            if (text.contains(wanted)) {
                return text.indexOf(wanted);
            }
        }
        throw new AssertionError("none of " + List.of(oneOf));
    }

    private void refused(String reason, byte[] given) {
        assertThat(code(given)).isEqualTo("document.signature." + reason);
    }

    private String code(byte[] given) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check.of(ISSUED, given, NOW));
        assertThat(refusal).isNotNull();
        return refusal.code();
    }
}
