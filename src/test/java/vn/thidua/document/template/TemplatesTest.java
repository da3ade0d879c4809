package vn.thidua.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.domain.Filled;
import vn.thidua.document.domain.Tags;
import vn.thidua.document.facts.Facts;
import vn.thidua.document.layout.PdfPress;

/** What an officer changes in Word is what comes out, and what cannot come out is said when the application starts. */
class TemplatesTest {

    private static final Instant DATED = Instant.parse("2023-06-22T00:00:00Z");

    @TempDir
    private Path folder;

    /** A notice that needs two words and a list. */
    private static class Notice implements Facts {

        @Override
        public Set<Kind> kinds() {
            return Set.of(Kind.RESULT_NOTICE);
        }

        @Override
        public Tags tags(Kind kind) {
            return Tags.of("coQuan", "so").with("noiNhan", Tags.of("ten"));
        }

        @Override
        public Filled of(Kind kind, long subject) {
            return new Filled(
                    1, null, null, "Thông báo", "Thông báo", Map.of("coQuan", "SỞ MẪU", "so", "05", "noiNhan", List.of(Map.of("ten", "Văn phòng Sở"))));
        }
    }

    private Templates templates(Consumer<XWPFDocument> edit) {
        try (XWPFDocument docx = new XWPFDocument(TemplatesTest.class.getResourceAsStream("/documents/thong-bao-ket-qua.docx"))) {
            while (!docx.getBodyElements().isEmpty()) {
                docx.removeBodyElement(0);
            }
            edit.accept(docx);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            docx.write(bytes);
            Files.write(folder.resolve("thong-bao-ket-qua.docx"), bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return loaded();
    }

    private Templates loaded() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/document");
        messages.setDefaultEncoding("UTF-8");
        return new Templates(List.of(new Notice()), messages, folder.toString());
    }

    private static XWPFParagraph line(XWPFDocument docx, String text) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static String printed(Templates templates) throws IOException {
        byte[] docx = templates.fill(Kind.RESULT_NOTICE, new Notice().of(Kind.RESULT_NOTICE, 1), DATED);
        try (PDDocument pdf = Loader.loadPDF(new PdfPress().print(docx, "Thông báo", DATED))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void an_officer_s_words_come_out_in_both_files() throws IOException {
        Templates templates = templates(docx -> {
            line(docx, "Kính thưa {{coQuan}}, số {{so}}");
            line(docx, "{{?noiNhan}}");
            line(docx, "- {{ten}} nhận");
            line(docx, "{{/noiNhan}}");
        });

        assertThat(printed(templates)).contains("Kính thưa SỞ MẪU, số 05", "- Văn phòng Sở nhận");
    }

    /** Word cuts a word into runs wherever somebody stopped typing. */
    @Test
    void a_place_that_word_has_cut_in_two_is_still_one() throws IOException {
        Templates templates = templates(docx -> {
            XWPFParagraph paragraph = docx.createParagraph();
            for (String piece : List.of("{", "{co", "Quan}", "} xin chào")) {
                XWPFRun run = paragraph.createRun();
                run.setText(piece);
            }
        });

        assertThat(printed(templates)).contains("SỞ MẪU xin chào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{coQuanX}}", "{{ten}}", "{{#so}}", "{{@so}}", "{{*so}}", "{{+so}}", "{{so.class}}"})
    void a_place_that_nothing_fills_stops_the_start_and_is_named(String place) {
        assertThatThrownBy(() -> templates(docx -> line(docx, "Kính thưa " + place)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thong-bao-ket-qua.docx")
                .hasMessageContaining(place);
    }

    @Test
    void a_list_that_is_not_closed_stops_the_start() {
        assertThatThrownBy(() -> templates(docx -> line(docx, "{{?noiNhan}}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thong-bao-ket-qua.docx");
    }

    @Test
    void numbering_that_would_be_lost_on_the_way_to_pdf_stops_the_start() {
        assertThatThrownBy(() -> templates(docx -> line(docx, "{{so}}").setNumID(java.math.BigInteger.ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("danh sách đánh số tự động");
    }

    @Test
    void a_file_that_is_no_document_stops_the_start() throws IOException {
        Files.writeString(folder.resolve("thong-bao-ket-qua.docx"), "not a document");
        assertThatThrownBy(this::loaded).isInstanceOf(IllegalStateException.class).hasMessageContaining("không đọc được");
    }

    @Test
    void the_same_words_are_the_same_bytes() throws IOException {
        Templates templates = templates(docx -> line(docx, "Kính thưa {{coQuan}}"));
        byte[] first = templates.fill(Kind.RESULT_NOTICE, new Notice().of(Kind.RESULT_NOTICE, 1), DATED);
        byte[] second = templates.fill(Kind.RESULT_NOTICE, new Notice().of(Kind.RESULT_NOTICE, 1), DATED);

        assertThat(second).isEqualTo(first);
        assertThat(new PdfPress().print(second, "Thông báo", DATED)).isEqualTo(new PdfPress().print(first, "Thông báo", DATED));
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(first))) {
            assertThat(docx.getProperties().getCoreProperties().getCreated().toInstant()).isEqualTo(DATED);
        }
    }
}
