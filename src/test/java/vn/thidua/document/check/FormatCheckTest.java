package vn.thidua.document.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.document.FormatCheck;
import vn.thidua.document.FormatCheck.Deviation;
import vn.thidua.document.FormatCheck.Stage;
import vn.thidua.refusal.Refusal;

class FormatCheckTest {

    private record Fault(Rule rule, Consumer<Letter> planted, boolean inPdf) {}

    private final FormatCheck check = check();

    @TempDir
    private Path folder;

    static boolean fonts() {
        return Files.exists(Path.of(Letter.FONTS + "LiberationSerif-Regular.ttf"));
    }

    @Test
    void a_plan_as_it_should_be_has_nothing_to_name() {
        assertThat(docx(new Letter(), Stage.ISSUED)).isEmpty();
    }

    @Test
    @EnabledIf("fonts")
    void nor_has_its_print() {
        assertThat(pdf(new Letter(), Stage.ISSUED)).isEmpty();
    }

    @Test
    void other_ways_that_are_right_too() {
        assertThat(docx(new Letter().change("number", p -> p.text("Số: 112/SNNPTNT-TCCB")), Stage.ISSUED)).isEmpty();
        assertThat(docx(new Letter().change("signer", p -> p.text("KT. GIÁM ĐỐC")), Stage.ISSUED)).isEmpty();
        assertThat(docx(new Letter().change("title", p -> p.size(12)).change("motto", p -> p.size(13)), Stage.ISSUED)).isEmpty();
        assertThat(docx(new Letter().margins(25, 25, 35, 20), Stage.ISSUED)).isEmpty();
        assertThat(docx(new Letter().change("type", p -> p.text("TỜ TRÌNH")).change("number", p -> p.text("Số: 12/TTr-SNNPTNT")), Stage.ISSUED)).isEmpty();
        assertThat(docx(new Letter().change("body", p -> p.text("Căn cứ kết quả phong trào, Sở đề nghị: " + p.text())), Stage.ISSUED)).isEmpty();
        assertThat(docx(new Letter().change("type", p -> p.text("DANH SÁCH")).change("ground", p -> p.text("Kèm theo Tờ trình số 12/TTr-SNNPTNT")).without("number").without("recipients"), Stage.ISSUED))
                .isEmpty();
    }

    @Test
    void a_draft_has_no_number_yet() {
        Letter draft = new Letter().change("number", p -> p.text("Số:     /KH-SNNPTNT")).change("date", p -> p.text("Thái Bình, ngày    tháng    năm 2023"));
        assertThat(docx(draft, Stage.DRAFT)).isEmpty();
        assertThat(codes(docx(draft, Stage.ISSUED))).contains("NUMBER_MISSING", "DATE_FORM");
    }

    @TestFactory
    Stream<DynamicTest> each_planted_fault_is_seen_in_the_text_file() {
        return faults().entrySet().stream().map(fault -> dynamicTest(fault.getKey(), () -> {
            Letter letter = new Letter();
            fault.getValue().planted().accept(letter);
            assertThat(codes(docx(letter, Stage.ISSUED))).contains(fault.getValue().rule().name());
        }));
    }

    @TestFactory
    @EnabledIf("fonts")
    Stream<DynamicTest> each_planted_fault_that_is_printed_is_seen_in_the_print() {
        return faults().entrySet().stream().filter(fault -> fault.getValue().inPdf()).map(fault -> dynamicTest(fault.getKey(), () -> {
            Letter letter = new Letter();
            fault.getValue().planted().accept(letter);
            assertThat(codes(pdf(letter, Stage.ISSUED))).contains(fault.getValue().rule().name());
        }));
    }

    @Test
    void the_faults_are_many_and_touch_every_rule() {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(30);
        Set<Rule> planted = faults().values().stream().map(Fault::rule).collect(java.util.stream.Collectors.toSet());
        assertThat(planted).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void one_fault_names_one_rule_in_words() {
        List<Deviation> found = docx(new Letter().margins(20, 20, 25, 15), Stage.ISSUED);
        assertThat(found).containsExactly(new Deviation("MARGIN_LEFT", "Lề trái", "Toàn văn bản (phần 1)", "25 mm", "30–35 mm"));
        assertThat(docx(new Letter().change("name", p -> p.font("Arial")), Stage.ISSUED))
                .containsExactly(new Deviation("FONT", "Phông chữ", "Đoạn “Đinh Vĩnh Thụy”", "Arial", "Times New Roman"));
    }

    /** What nobody says comes from styles: an empty library document says Calibri or nothing. */
    @Test
    void a_font_of_the_style_is_seen() {
        byte[] file = new Letter().change("body", p -> p.font(null)).docx(document -> {
            var styles = document.createStyles();
            var ct = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles.Factory.newInstance();
            ct.addNewDocDefaults().addNewRPrDefault().addNewRPr().addNewRFonts().setAscii("Calibri");
            styles.setStyles(ct);
        });
        assertThat(check.docx(new ByteArrayInputStream(file), Stage.ISSUED)).extracting(Deviation::found).containsExactly("Calibri");
    }

    @Test
    void what_is_no_document_is_refused() throws IOException {
        byte[] rubbish = {1, 2, 3};
        Path file = Files.write(folder.resolve("x.pdf"), rubbish);
        assertThat(catchThrowableOfType(Refusal.class, () -> check.docx(new ByteArrayInputStream(rubbish), Stage.DRAFT)).code()).isEqualTo("document.format.unreadable");
        assertThat(catchThrowableOfType(Refusal.class, () -> check.pdf(file, Stage.DRAFT)).code()).isEqualTo("document.format.unreadable");
    }

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        plant(faults, "letter paper", Rule.PAGE_SIZE, true, l -> l.page(215.9, 279.4));
        plant(faults, "landscape", Rule.PAGE_SIZE, true, l -> l.page(297, 210));
        plant(faults, "narrow top", Rule.MARGIN_TOP, true, l -> l.margins(12, 20, 30, 15));
        plant(faults, "wide top", Rule.MARGIN_TOP, false, l -> l.margins(30, 20, 30, 15));
        plant(faults, "narrow bottom", Rule.MARGIN_BOTTOM, true, l -> l.margins(20, 8, 30, 15));
        plant(faults, "narrow left", Rule.MARGIN_LEFT, true, l -> l.margins(20, 20, 20, 15));
        plant(faults, "wide left", Rule.MARGIN_LEFT, true, l -> l.margins(20, 20, 40, 15));
        plant(faults, "narrow right", Rule.MARGIN_RIGHT, true, l -> l.margins(20, 20, 30, 10));
        plant(faults, "another font", Rule.FONT, true, l -> l.change("body", p -> p.font("Arial")));
        plant(faults, "red", Rule.COLOUR, true, l -> l.change("type", p -> p.colour("FF0000")));
        plant(faults, "almost black", Rule.COLOUR, true, l -> l.change("body", p -> p.colour("1F1F1F")));
        plant(faults, "decomposed letters", Rule.COMPOSED, false, l -> l.change("body", p -> p.text(Normalizer.normalize(p.text(), Normalizer.Form.NFD))));
        plant(faults, "narrow letterhead", Rule.LETTERHEAD_WIDTH, false, l -> l.columns(60, 90));
        plant(faults, "letterhead the wrong way round", Rule.LETTERHEAD_COLUMNS, false, l -> l.columns(100, 65));
        plant(faults, "no agency", Rule.AGENCY, true, l -> l.without("agency"));
        plant(faults, "agency not bold", Rule.AGENCY, true, l -> l.change("agency", p -> p.bold(false)));
        plant(faults, "no national title", Rule.TITLE_MISSING, true, l -> l.without("title"));
        plant(faults, "old spelling", Rule.TITLE_TEXT, true, l -> l.change("title", p -> p.text("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")));
        plant(faults, "title in small letters", Rule.TITLE_TEXT, true, l -> l.change("title", p -> p.text("Cộng hòa xã hội chủ nghĩa Việt Nam")));
        plant(faults, "title too large", Rule.TITLE_STYLE, true, l -> l.change("title", p -> p.size(14)));
        plant(faults, "title not bold", Rule.TITLE_STYLE, true, l -> l.change("title", p -> p.bold(false)));
        plant(faults, "no motto", Rule.MOTTO_MISSING, true, l -> l.without("motto"));
        plant(faults, "motto with dashes", Rule.MOTTO_TEXT, true, l -> l.change("motto", p -> p.text("Độc lập – Tự do – Hạnh phúc")));
        plant(faults, "motto in capitals", Rule.MOTTO_TEXT, true, l -> l.change("motto", p -> p.text("ĐỘC LẬP - TỰ DO - HẠNH PHÚC")));
        plant(faults, "motto too small", Rule.MOTTO_STYLE, true, l -> l.change("motto", p -> p.size(12)));
        plant(faults, "no number", Rule.NUMBER_MISSING, true, l -> l.without("number"));
        plant(faults, "number without a colon", Rule.NUMBER_FORM, true, l -> l.change("number", p -> p.text("Số: 45-KH/SNN")));
        plant(faults, "symbol in small letters", Rule.NUMBER_FORM, true, l -> l.change("number", p -> p.text("Số: 45/kh-snn")));
        plant(faults, "number without its nought", Rule.NUMBER_ZERO, true, l -> l.change("number", p -> p.text("Số: 5/KH-SNNPTNT")));
        plant(faults, "number with a nought too many", Rule.NUMBER_ZERO, true, l -> l.change("number", p -> p.text("Số: 045/KH-SNNPTNT")));
        plant(faults, "number bold", Rule.NUMBER_STYLE, true, l -> l.change("number", p -> p.bold(true)));
        plant(faults, "no date", Rule.DATE_MISSING, true, l -> l.without("date"));
        plant(faults, "a day that is none", Rule.DATE_FORM, true, l -> l.change("date", p -> p.text("Thái Bình, ngày 31 tháng 6 năm 2023")));
        plant(faults, "date upright", Rule.DATE_STYLE, true, l -> l.change("date", p -> p.italic(false)));
        plant(faults, "no type", Rule.TYPE_MISSING, true, l -> l.without("type"));
        plant(faults, "type not bold", Rule.TYPE_STYLE, true, l -> l.change("type", p -> p.bold(false)));
        plant(faults, "type in small letters", Rule.TYPE_STYLE, true, l -> l.change("type", p -> p.text("Kế hoạch")));
        plant(faults, "summary not bold", Rule.SUMMARY_STYLE, true, l -> l.change("summary", p -> p.bold(false)));
        plant(faults, "no summary", Rule.SUMMARY_STYLE, true, l -> l.without("summary"));
        plant(faults, "small body", Rule.BODY_SIZE, true, l -> l.change("body", p -> p.size(12)));
        plant(faults, "ragged body", Rule.BODY_JUSTIFIED, true, l -> l.change("body", p -> p.align(ParagraphAlignment.LEFT)).change("more", p -> p.align(ParagraphAlignment.LEFT)));
        plant(faults, "no indent", Rule.BODY_INDENT, false, l -> l.change("body", p -> p.indent(0)));
        plant(faults, "ground upright", Rule.GROUND_ITALIC, true, l -> l.change("ground", p -> p.italic(false)));
        plant(faults, "ground ends with a comma", Rule.GROUND_MARK, false, l -> l.change("ground", p -> p.text(p.text().replace(';', ','))));
        plant(faults, "last ground ends with a semicolon", Rule.GROUND_MARK, false, l -> l.change("groundLast", p -> p.text(p.text().replaceAll("\\.$", ";"))));
        plant(faults, "no end mark", Rule.END_MARK, true, l -> l.change("end", p -> p.text(p.text().replace("./.", "."))));
        plant(faults, "no recipients", Rule.RECIPIENTS_MISSING, true, l -> l.without("recipients"));
        plant(faults, "recipients upright", Rule.RECIPIENTS_STYLE, true, l -> l.change("recipients", p -> p.italic(false)));
        plant(faults, "large list of recipients", Rule.RECIPIENTS_LIST, true, l -> l.change("receiver", p -> p.size(14)));
        plant(faults, "not archived", Rule.ARCHIVE_MISSING, true, l -> l.without("archive"));
        plant(faults, "archived elsewhere", Rule.ARCHIVE_MISSING, true, l -> l.change("archive", p -> p.text("- Lưu: TCCB.")));
        plant(faults, "no signer", Rule.SIGNER_MISSING, true, l -> l.without("signer"));
        plant(faults, "signer not bold", Rule.SIGNER_STYLE, true, l -> l.change("signer", p -> p.bold(false)));
        plant(faults, "deputy without his dot", Rule.SIGNER_DOT, true, l -> l.change("signer", p -> p.text("KT GIÁM ĐỐC")));
        plant(faults, "name with a degree", Rule.SIGNER_DEGREE, true, l -> l.change("name", p -> p.text("TS. Đinh Vĩnh Thụy")));
        plant(faults, "number on page 1", Rule.PAGE_NUMBER_FIRST, true, Letter::numberOnFirst);
        plant(faults, "no page numbers", Rule.PAGE_NUMBER_MISSING, true, Letter::unnumbered);
        plant(faults, "page number below", Rule.PAGE_NUMBER_PLACE, true, Letter::numberBelow);
        plant(faults, "page number at the side", Rule.PAGE_NUMBER_PLACE, true, l -> l.pageNumber(p -> p.align(ParagraphAlignment.RIGHT)));
        plant(faults, "small page number", Rule.PAGE_NUMBER_STYLE, true, l -> l.pageNumber(p -> p.size(10)));
        plant(faults, "Roman page numbers", Rule.PAGE_NUMBER_STYLE, true, Letter::roman);
        return faults;
    }

    private static void plant(Map<String, Fault> faults, String name, Rule rule, boolean inPdf, Consumer<Letter> planted) {
        faults.put(name, new Fault(rule, planted, inPdf));
    }

    private List<Deviation> docx(Letter letter, Stage stage) {
        return check.docx(new ByteArrayInputStream(letter.docx()), stage);
    }

    private List<Deviation> pdf(Letter letter, Stage stage) {
        try {
            return check.pdf(Files.write(folder.resolve("letter.pdf"), letter.pdf()), stage);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> codes(List<Deviation> deviations) {
        return new ArrayList<>(deviations).stream().map(Deviation::code).toList();
    }

    private static FormatCheck check() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/document-check");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new LayoutCheck(new Words(messages), messages);
    }
}
