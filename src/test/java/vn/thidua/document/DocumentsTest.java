package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.attachment.FileType;
import vn.thidua.document.Documents.Document;
import vn.thidua.document.Documents.Kind;
import vn.thidua.document.FormatCheck.Deviation;
import vn.thidua.document.FormatCheck.Stage;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Sending;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports;

@ApplicationTest
@Transactional
class DocumentsTest {

    @Autowired
    private Documents documents;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private Reports reports;

    @Autowired
    private FormatCheck check;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    private IssuedPlan plan;

    @BeforeEach
    void issue() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private byte[] bytes(Document document, FileType type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.copy(document, type, bytes);
        return bytes.toByteArray();
    }

    private String word(Document document) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(bytes(document, FileType.DOCX)));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            return text.getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Lines end where the page ends: only the words matter. */
    private String paper(Document document) {
        try (PDDocument pdf = Loader.loadPDF(bytes(document, FileType.PDF))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Kept where a person can look at it. */
    private Document looked(Document document) {
        try {
            Path folder = Files.createDirectories(Path.of("target/documents"));
            Files.write(folder.resolve(document.kind() + ".docx"), bytes(document, FileType.DOCX));
            Files.write(folder.resolve(document.kind() + ".pdf"), bytes(document, FileType.PDF));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return document;
    }

    private void archival(Document document) {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(bytes(document, FileType.PDF)), PDFAFlavour.PDFA_2_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getTestAssertions().stream().map(a -> a.getRuleId() + " " + a.getMessage()).collect(Collectors.joining("\n")))
                    .isTrue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void approved(long nomination, int rank) {
        IssuedPlan.approve(jdbc, nomination, rank);
    }

    private long proposal() {
        approved(plan.department(IssuedPlan.FLAG, Map.of()), 1);
        approved(plan.unit("CCTL"), 1);
        clock.startAt(Instant.parse("2024-01-15T02:00:00Z"));
        return proposals.draft(plan.id());
    }

    @Test
    void a_plan_of_the_department_says_all_that_its_record_says() {
        Plan recorded = plans.plan(plan.id());
        Document made = looked(documents.make(Kind.PLAN, plan.id(), "tccb1"));

        PlanContent content = recorded.content();
        String text = word(made);
        assertThat(text).contains(content.title(), "Số: " + recorded.reference(), "Thái Bình, ngày 22 tháng 6 năm 2023");
        content.contents().forEach(section -> assertThat(text).contains(section.text()));
        content.solutions().forEach(section -> assertThat(text).contains(section.text()));
        content.criteria().forEach(criterion -> assertThat(text).contains(criterion.text()));
        content.quotas().forEach(quota -> assertThat(text).contains(quota.text()));
        content.milestones().forEach(milestone -> assertThat(text).contains(milestone.label()));
        // S77, S78, S80, S76
        assertThat(text).contains("- Đảng ủy, Ban Giám đốc Sở;", "- Các phòng, đơn vị, đoàn thể trực thuộc;");
        assertThat(text).contains("GIÁM ĐỐC", "Đinh Vĩnh Thụy", "giải quyết./.").doesNotContain("{{", "DỰ THẢO");
        archival(made);
    }

    /** S6 */
    @Test
    void a_document_calls_the_movement_by_the_short_name_that_the_plan_gives_it() {
        assertThat(word(documents.make(Kind.PLAN, plan.id(), "tccb1")))
                .contains("(sau đây gọi tắt là Phong trào thi đua), như sau:")
                .contains("kiến nghị, đề xuất tham mưu giúp Sở các chủ trương, biện pháp đẩy mạnh Phong trào thi đua;");
        assertThat(word(documents.make(Kind.PROPOSAL_LETTER, proposal(), "tccb1")))
                .contains("(sau đây gọi tắt là Phong trào thi đua)", "có thành tích tiêu biểu trong thực hiện Phong trào thi đua, gồm:");
    }

    /** S79 */
    @Test
    void the_clerk_and_tccb_keep_a_copy_of_what_the_department_issues() {
        assertThat(paper(documents.make(Kind.PLAN, plan.id(), "tccb1"))).contains("- Lưu: VT, TCCB.");
        assertThat(paper(documents.make(Kind.PROPOSAL_LETTER, proposal(), "tccb1"))).contains("- Lưu: VT, TCCB.");
    }

    @Test
    void a_draft_is_marked_as_one_and_leaves_the_place_of_its_number_open() {
        long draft = plans.create("tccb1", plans.plan(plan.id()).content()).id();

        Document made = documents.make(Kind.PLAN, draft, "tccb1");

        assertThat(word(made)).contains("DỰ THẢO", "Số:       /KH-SNNPTNT", "ngày      tháng      năm 2023");
        assertThat(made.number()).isNull();
        assertThat(made.date()).isNull();
    }

    @Test
    void whoever_signs_for_the_director_signs_for_him() {
        long other = plans.create("tccb1", plans.plan(plan.id()).content()).id();
        plans.check(other, "truongtccb");
        plans.sign(other, "pgd1");

        assertThat(paper(documents.make(Kind.PLAN, other, "tccb1"))).contains("KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "Nguyễn Văn Khải");
    }

    @Test
    void the_same_record_gives_the_same_version_and_a_changed_one_the_next() {
        long proposal = proposal();
        Document first = documents.make(Kind.PROPOSAL_LETTER, proposal, "tccb1");

        assertThat(documents.make(Kind.PROPOSAL_LETTER, proposal, "vanthu")).isEqualTo(first);

        proposals.send(proposal, "vanthu", new Sending(7, LocalDate.of(2023, 12, 14), LocalDate.of(2023, 12, 14), Channel.POST, "UBND tỉnh Thái Bình"));
        Document numbered = documents.make(Kind.PROPOSAL_LETTER, proposal, "vanthu");
        assertThat(numbered.version()).isEqualTo(2);
        assertThat(numbered.number()).isEqualTo("07/TTr-SNNPTNT");
        assertThat(numbered.date()).isEqualTo(LocalDate.of(2023, 12, 14));
        assertThat(documents.latest(Kind.PROPOSAL_LETTER, proposal)).contains(numbered);
        assertThat(documents.ofPlan(plan.id())).containsExactly(numbered);
        assertThat(documents.document(first.id())).isEqualTo(first);
    }

    @Test
    void a_proposal_goes_out_with_its_letter_and_its_list() {
        long proposal = proposal();
        Document letter = looked(documents.make(Kind.PROPOSAL_LETTER, proposal, "tccb1"));
        Document list = looked(documents.make(Kind.NOMINEE_LIST, proposal, "tccb1"));

        assertThat(word(letter))
                .contains("TỜ TRÌNH", "Kính gửi: UBND tỉnh Thái Bình.", "02 tập thể", "1. Cờ Thi đua của Ủy ban nhân dân tỉnh: 01 tập thể.")
                .contains("- Chi cục Thủy lợi.")
                .doesNotContain("{{");
        assertThat(word(list)).contains("DANH SÁCH", "Chi cục Thủy lợi", "Tổng số: 02 tập thể./.").doesNotContain("{{", "[");
        archival(letter);
        archival(list);
    }

    @Test
    void words_that_look_like_places_or_markup_stay_what_they_are() {
        long nomination = plan.unit("CCTL");
        String hostile = "{{so}} {{?noiNhan}} [stt] <b>Ông D'Artagnan & con</b> \"x\" ${1} #{2}";
        jdbc.sql("update thidua.nomination set achievements = :text where id = :id").param("text", hostile).param("id", nomination).update();
        approved(nomination, 1);

        Document list = documents.make(Kind.NOMINEE_LIST, proposals.draft(plan.id()), "tccb1");

        assertThat(word(list)).contains(hostile);
        assertThat(paper(list)).contains("<b>Ông D'Artagnan & con</b>");
        archival(list);
    }

    @Test
    void achievements_are_told_on_the_paper_of_the_nominee_s_unit() {
        long flag = plan.department(IssuedPlan.FLAG, Map.of());
        long unit = plan.unit("CCTL");
        long person = person();

        Document department = documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, flag, "tccb1");
        assertThat(word(department))
                .contains("BÁO CÁO THÀNH TÍCH", "Nhiệm vụ được giao hoàn thành đúng thời gian quy định: 100% (nguồn: letter tasksOnTimePercent)")
                .contains("Sổ khen thưởng chưa ghi nhận hình thức khen thưởng nào.")
                .doesNotContain("{{");
        archival(looked(department));
        assertThat(paper(documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, unit, "cbCCTL")))
                .startsWith("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN CHI CỤC THỦY LỢI");
        Document own = documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, person, "cbCCTL");
        assertThat(word(own)).contains("1. Họ và tên: ", "NGƯỜI BÁO CÁO", "Tiết kiệm < 5% & 'đúng hạn'");
        archival(looked(own));
        refused("document.notOfKind", () -> documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, unit, "cbCCTL"));
    }

    @Test
    void what_a_unit_has_signed_before_its_proposal_is_on_record_stays_the_same_document_then() {
        reports.open(plan.id());
        long report = reports.ofUnit(plan.id(), "CCTL").orElseThrow().id();
        String person = organization.staffOf("CCTL").get(0).id();
        jdbc.sql("update thidua.report set written_by = 'cbCCTL', content = cast(:json as jsonb) where id = :id")
                .param("json", """
                        {"sections":{},"figures":{},"proposals":[
                        {"collective":true,"award":"BANG_KHEN","achievements":"Kè đã xong","evidence":"Biên bản nghiệm thu","values":{}},
                        {"collective":false,"personId":"%s","award":"BANG_KHEN","achievements":"Một sáng kiến","evidence":"x","values":{}}]}"""
                        .formatted(person))
                .param("id", report)
                .update();
        List<NewNomination> proposed = reports.proposed(report);
        long unit = documents.proposed(proposed.get(0));
        assertThat(documents.proposed(proposed.get(0))).isEqualTo(unit).isNegative();
        Document first = documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, unit, "ttCCTL");
        assertThat(word(first)).contains("CHI CỤC THỦY LỢI", "Kè đã xong", "Biên bản nghiệm thu").doesNotContain("{{");
        assertThat(first.name()).isEqualTo("Báo cáo thành tích Chi cục Thủy lợi");
        archival(first);
        long own = documents.proposed(proposed.get(1));
        assertThat(word(documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, own, "ttCCTL"))).contains("Một sáng kiến", "NGƯỜI BÁO CÁO");
        refused("document.notOfKind", () -> documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, own, "ttCCTL"));

        long nomination = nominations.submit(proposed.get(0));

        assertThat(documents.latest(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, nomination)).contains(first);
        assertThat(documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, nomination, "tccb1")).isEqualTo(first);
        jdbc.sql("update thidua.nomination set achievements = 'Kè và hồ đã xong' where id = :id").param("id", nomination).update();
        Document next = documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, nomination, "tccb1");
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.subject()).isEqualTo(nomination);

        jdbc.sql("update thidua.report set content = '{\"sections\":{},\"figures\":{},\"proposals\":[]}' where id = :id").param("id", report).update();
        refused("document.nothingToWrite", () -> documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, own, "ttCCTL"));
    }

    private long person() {
        String id = organization.staffOf("CCTL").get(0).id();
        return nominations.submit(new NewNomination(
                plan.id(), Target.PERSON, "CCTL", id, IssuedPlan.CERTIFICATE, "Tiết kiệm < 5% & 'đúng hạn'", "Giấy xác nhận", Map.of(), "cbCCTL"));
    }

    @Test
    void the_minutes_name_whom_the_unit_proposes_and_leave_the_vote_to_the_meeting() {
        reports.open(plan.id());
        long empty = reports.ofUnit(plan.id(), "CCTL").orElseThrow().id();
        refused("document.nothingToWrite", () -> documents.make(Kind.MEETING_MINUTES, empty, "cbCCTL"));
        long report = proposingReport();

        Document made = looked(documents.make(Kind.MEETING_MINUTES, report, "cbCCTL"));

        assertThat(word(made)).contains("BIÊN BẢN", "1. Chi cục Thủy lợi – đề nghị tặng Bằng khen", "Kè đã xong", "THƯ KÝ").doesNotContain("{{");
        archival(made);
    }

    private long proposingReport() {
        reports.open(plan.id());
        long report = reports.ofUnit(plan.id(), "CCTL").orElseThrow().id();
        jdbc.sql("update thidua.report set content = cast(:json as jsonb) where id = :id")
                .param("json", "{\"sections\":{},\"figures\":{},\"proposals\":[{\"collective\":true,\"award\":\"BANG_KHEN\",\"achievements\":\"Kè đã xong\",\"evidence\":\"x\",\"values\":{}}]}")
                .param("id", report)
                .update();
        return report;
    }

    @Test
    void a_request_for_a_supplement_is_signed_by_order_of_the_director() {
        long unit = plan.unit("CCTL");
        refused("document.nothingToWrite", () -> documents.make(Kind.SUPPLEMENT_REQUEST, unit, "tccb2"));
        appraisals.askSupplement(unit, "tccb2", new Findings(List.of(), List.of()), "Biên bản họp của đơn vị", LocalDate.of(2023, 11, 24));

        Document made = looked(documents.make(Kind.SUPPLEMENT_REQUEST, unit, "tccb2"));

        assertThat(word(made))
                .contains("/SNNPTNT-TCCB", "V/v bổ sung hồ sơ", "Kính gửi: Chi cục Thủy lợi.", "Biên bản họp của đơn vị")
                .contains("trước 17 giờ, ngày 24 tháng 11 năm 2023", "TL. GIÁM ĐỐC");
        archival(made);
    }

    @Test
    void the_movement_ends_with_its_report_and_a_notice_of_the_results() {
        refused("document.nothingToWrite", () -> documents.make(Kind.SUMMARY_REPORT, plan.id(), "tccb1"));
        refused("document.nothingToWrite", () -> documents.make(Kind.RESULT_NOTICE, plan.id(), "tccb1"));
        long unit = plan.unit("CCTL");
        jdbc.sql("update thidua.nomination set state = 'GRANTED', granted_award = 'BANG_KHEN', decision_number = '5/QĐ-UBND', decision_date = '2024-01-10'"
                        + " where id = :id")
                .param("id", unit)
                .update();
        plans.saveSummary(plan.id(), "tccb1", "Phong trào đã hoàn thành.\nCác đơn vị tham gia đầy đủ.");

        Document summary = looked(documents.make(Kind.SUMMARY_REPORT, plan.id(), "tccb1"));
        Document notice = looked(documents.make(Kind.RESULT_NOTICE, plan.id(), "tccb1"));

        assertThat(word(summary)).contains("BÁO CÁO", "Các đơn vị tham gia đầy đủ.", "- Chi cục Thủy lợi: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.");
        assertThat(word(notice)).contains("THÔNG BÁO", "(Quyết định số 5/QĐ-UBND ngày 10/01/2024)");
        archival(summary);
        archival(notice);
    }

    @Test
    void three_hundred_names_keep_the_heading_of_their_list_on_every_page() throws IOException {
        long proposal = proposal();
        jdbc.sql("insert into thidua.nomination (key, plan_id, target, unit_code, person_id, nominee_name, award, achievements, state, stated_values, proposed_by)"
                        + " select 'HS-' || n, plan_id, 'PERSON', unit_code, 'p' || n, 'Nguyễn Văn ' || n, 'BANG_KHEN', achievements, 'PROPOSED', stated_values, proposed_by"
                        + " from thidua.nomination, generate_series(1, 298) n where id = (select min(id) from thidua.nomination where plan_id = :plan)")
                .param("plan", plan.id())
                .update();
        jdbc.sql("insert into thidua.proposal_item (proposal_id, position, nomination_id)"
                        + " select :proposal, 10 + row_number() over (order by id), id from thidua.nomination where plan_id = :plan and key like 'HS-%' and person_id is not null")
                .param("proposal", proposal)
                .param("plan", plan.id())
                .update();

        Document list = documents.make(Kind.NOMINEE_LIST, proposal, "tccb1");

        try (PDDocument pdf = Loader.loadPDF(bytes(list, FileType.PDF))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(10);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).as("page " + page).contains("STT");
            }
        }
        assertThat(paper(list)).contains("Nguyễn Văn 298");
    }

    @Test
    void every_document_keeps_the_layout_of_the_decree() {
        long flag = plan.department(IssuedPlan.FLAG, Map.of());
        long unit = plan.unit("CCTL");
        appraisals.askSupplement(unit, "tccb2", new Findings(List.of(), List.of()), "Biên bản họp của đơn vị", LocalDate.of(2023, 11, 24));
        plans.saveSummary(plan.id(), "tccb1", "Phong trào đã hoàn thành.");
        List<Document> made = new ArrayList<>(List.of(
                documents.make(Kind.PLAN, plan.id(), "tccb1"),
                documents.make(Kind.SUPPLEMENT_REQUEST, unit, "tccb1"),
                documents.make(Kind.SUMMARY_REPORT, plan.id(), "tccb1"),
                documents.make(Kind.RESULT_NOTICE, plan.id(), "tccb1"),
                documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, flag, "tccb1"),
                documents.make(Kind.ACHIEVEMENT_REPORT_COLLECTIVE, unit, "tccb1"),
                documents.make(Kind.ACHIEVEMENT_REPORT_PERSON, person(), "tccb1")));
        approved(flag, 1);
        long proposal = proposals.draft(plan.id());
        made.add(documents.make(Kind.PROPOSAL_LETTER, proposal, "tccb1"));
        made.add(documents.make(Kind.NOMINEE_LIST, proposal, "tccb1"));

        assertThat(made).allSatisfy(document -> {
            assertThat(check.docx(new ByteArrayInputStream(bytes(document, FileType.DOCX)), Stage.DRAFT)).as(document.kind() + ".docx").isEmpty();
            Path pdf = Files.write(Files.createTempFile("document", ".pdf"), bytes(document, FileType.PDF));
            assertThat(check.pdf(pdf, Stage.DRAFT)).as(document.kind() + ".pdf").isEmpty();
        });

        // the minutes stay with the unit: it takes their number and names who gets them
        Document minutes = documents.make(Kind.MEETING_MINUTES, proposingReport(), "tccb1");
        assertThat(check.docx(new ByteArrayInputStream(bytes(minutes, FileType.DOCX)), Stage.DRAFT))
                .extracting(Deviation::code)
                .containsExactly("NUMBER_MISSING", "RECIPIENTS_MISSING");
    }

    private static void refused(String code, ThrowingCallable request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, request);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void an_unknown_document_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> documents.document(-1));
        assertThat(refusal.code()).isEqualTo("document.unknown");
    }
}
