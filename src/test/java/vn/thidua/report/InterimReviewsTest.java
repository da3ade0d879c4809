package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.Refusals.refused;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportedContents;
import vn.thidua.plan.ReportedContents.Content;
import vn.thidua.plan.ReportedContents.Entry;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.InterimReviews.Act;
import vn.thidua.report.InterimReviews.Draft;
import vn.thidua.report.InterimReviews.Progress;
import vn.thidua.report.InterimReviews.Review;
import vn.thidua.report.InterimReviews.SectionState;
import vn.thidua.report.InterimReviews.State;
import vn.thidua.report.InterimReviews.Step;
import vn.thidua.report.InterimReviews.Total;
import vn.thidua.report.InterimReviews.UnitSection;
import vn.thidua.report.Reports.Writing;

@ApplicationTest
@Transactional
class InterimReviewsTest {

    private static final Draft DRAFT = new Draft("Đúng tiến độ", " ", "Hoàn thành phần còn lại");

    @Autowired
    private InterimReviews reviews;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportedContents merged;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    private Plan plan;
    private Review review;

    @BeforeEach
    void a_review_is_open() {
        clock.startAt(Instant.parse("2023-06-22T02:00:00Z"));
        organization.importDirectory(SamplePlan.directory());
        long id = plans.create("tccb1", SamplePlan.with(json -> {
                    milestone((ArrayNode) json.get("milestones"), "interim1", "2023-08-15");
                    milestone((ArrayNode) json.get("milestones"), "interim2", "2023-09-15");
                }))
                .id();
        plans.check(id, "truongtccb");
        plans.sign(id, "giamdoc");
        plans.number(id, "vanthu", 9000 + (int) id, LocalDate.now(clock));
        plans.issue(id);
        plan = plans.plan(id);
        review = reviews.open(id, "interim1");
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void each_addressee_is_asked_once_in_the_plans_order() {
        assertThat(reviews.milestones(plan.id())).containsExactly("interim1", "interim2");
        assertThat(reviews.open(plan.id(), "interim1").id()).isEqualTo(review.id());
        assertThat(reviews.sections(review.id())).extracting(UnitSection::unitCode).containsExactlyElementsOf(plan.content().addressees());
        assertThat(of("CCTL").key()).isEqualTo(review.key() + "-CCTL");
        assertThat(reviews.opensAt(plan.id(), "interim1")).isEqualTo(Instant.parse("2023-08-03T17:00:00Z"));
    }

    @Test
    void a_milestone_of_another_kind_has_no_review() {
        refused("report.interimUnknown", () -> reviews.open(plan.id(), "reportDue"));
        refused("report.interimUnknown", () -> reviews.open(plan.id(), "interim9"));
        refused("report.interimUnknown", () -> reviews.review(-1));
        refused("report.interimUnknown", () -> reviews.section(-1));
    }

    @Test
    void a_section_is_written_returned_and_confirmed_by_the_units_head_in_person() {
        long id = of("CCTL").id();
        reviews.write(id, "cbCCTL", progress("Đạt 50%"));
        refused("report.notUnitHead", () -> reviews.confirm(id, "ttCNTY"));
        refused("report.reasonMissing", () -> reviews.giveBack(id, "ttCCTL", "\u00a0"));
        reviews.giveBack(id, "ttCCTL", "Bổ sung");
        assertThat(of("CCTL").returnReason()).isEqualTo("Bổ sung");
        refused("report.moved", () -> reviews.confirm(id, "ttCCTL"));
        reviews.write(id, "cbCCTL", progress("Đạt 60%"));
        reviews.confirm(id, "ttCCTL");
        assertThat(of("CCTL").returnReason()).isNull();
        assertThat(reviews.lastDelivered(plan.id(), "CCTL").orElseThrow().sections()).containsEntry("ND1", "Đạt 60%");
        assertThat(reviews.lastDelivered(plan.id(), "CNTY")).isEmpty();
        assertThat(reviews.history(review.id())).extracting(Step::act, Step::unitCode, Step::user, Step::reason).containsExactly(
                tuple(Act.WRITTEN, "CCTL", "cbCCTL", null),
                tuple(Act.RETURNED_BY_HEAD, "CCTL", "ttCCTL", "Bổ sung"),
                tuple(Act.WRITTEN, "CCTL", "cbCCTL", null),
                tuple(Act.CONFIRMED, "CCTL", "ttCCTL", null));
    }

    @Test
    void the_head_does_not_confirm_what_he_wrote_himself() {
        reviews.write(of("CCTL").id(), "ttCCTL", progress("Đạt"));
        refused("report.confirmedByWriter", () -> reviews.confirm(of("CCTL").id(), "ttCCTL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-0.01"})
    void a_share_beyond_its_bounds_is_refused(String percent) {
        Refusal refusal = refused("report.figureOutOfRange", () -> reviews.write(of("CCTL").id(), "cbCCTL", figure(percent)));
        assertThat(refusal.field()).isEqualTo("figures");
        assertThat(refusal.clause()).isEqualTo("Mục IV.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99.99", "100"})
    void a_share_at_its_bounds_is_taken(String percent) {
        reviews.write(of("CCTL").id(), "cbCCTL", figure(percent));
        assertThat(of("CCTL").figures().get("tasksOnTimePercent")).isEqualByComparingTo(percent);
    }

    @Test
    void every_content_has_a_text_and_only_contents_have() {
        long id = of("CCTL").id();
        Refusal missing = refused("report.sectionMissing", () -> reviews.write(id, "cbCCTL", progress("\u200b")));
        assertThat(missing.clause()).isEqualTo("Mục II.1");
        Map<String, String> solution = new HashMap<>(progress("Đạt").sections());
        solution.put("GP1", "Đạt");
        refused("report.sectionUnknown", () -> reviews.write(id, "cbCCTL", new Progress(solution, Map.of(), null)));
        refused("nomination.textTooLong", () -> reviews.write(id, "cbCCTL", progress("a".repeat(4001))));
        refused("nomination.textUnreadable", () -> reviews.write(id, "cbCCTL", progress("a\u0000")));
        reviews.write(id, "cbCCTL", progress("a".repeat(4000)));
    }

    @Test
    void who_has_not_delivered_is_missing_and_comes_too_late() {
        deliver("CCTL", "Đạt");
        reviews.write(of("CNTY").id(), "cbCNTY", progress("Đạt"));
        refused("report.interimUnitsPending", () -> reviews.draft(review.id(), "tccb1", DRAFT));

        reviews.recordMissing(review.id());

        assertThat(of("CCTL").state()).isEqualTo(SectionState.CONFIRMED);
        assertThat(of("CNTY").state()).isEqualTo(SectionState.MISSING);
        refused("report.interimClosed", () -> reviews.confirm(of("CNTY").id(), "ttCNTY"));
        refused("report.interimClosed", () -> reviews.write(of("TTBVTV").id(), "cbTTBVTV", progress("Đạt")));
        assertThat(reviews.history(review.id())).filteredOn(step -> step.act() == Act.MISSING)
                .hasSize(plan.content().addressees().size() - 1)
                .allSatisfy(step -> assertThat(step.user()).isNull());
    }

    @Test
    void figures_are_put_together_over_the_delivered_sections_alone() {
        deliver("CCTL", "Đạt");
        reviews.write(of("CNTY").id(), "cbCNTY", figure("90"));
        assertThat(reviews.totals(review.id())).filteredOn(total -> total.code().equals("tasksOnTimePercent"))
                .containsExactly(new Total("tasksOnTimePercent", 1, null, new BigDecimal("50.00")));
    }

    @Test
    void the_review_is_drafted_returned_and_approved_by_somebody_else() {
        reviews.recordMissing(review.id());
        long id = review.id();
        refused("report.assessmentMissing", () -> reviews.draft(id, "tccb1", new Draft("\u00a0", null, "Nhiệm vụ")));
        refused("report.tasksMissing", () -> reviews.draft(id, "tccb1", new Draft("Đánh giá", null, "")));
        refused("report.moved", () -> reviews.approve(id, "giamdoc"));
        reviews.draft(id, "giamdoc", DRAFT);
        assertThat(refused("report.interimApprovedByDrafter", () -> reviews.approve(id, "giamdoc")).field()).isEqualTo("decision");
        refused("report.reasonMissing", () -> reviews.returnDraft(id, "giamdoc", " "));
        reviews.returnDraft(id, "giamdoc", "Viết lại");
        assertThat(reviews.review(id).returnReason()).isEqualTo("Viết lại");
        reviews.draft(id, "tccb1", DRAFT);
        assertThat(reviews.review(id).praise()).isNull();
        refused("report.moved", () -> reviews.publish(id));
        reviews.approve(id, "giamdoc");
        reviews.publish(id);
        assertThat(reviews.review(id).state()).isEqualTo(State.PUBLISHED);
        assertThat(reviews.review(id).publishedAt()).isNotNull();
        refused("report.moved", () -> reviews.publish(id));
    }

    @Test
    void accepted_reports_reach_the_summary_merged_by_contents() {
        reports.open(plan.id());
        assertThat(merged.merged(plan.id())).isEmpty();
        report("CCTL", "Kết quả của CCTL");
        reports.accept(reports.ofUnit(plan.id(), "CCTL").orElseThrow().id(), "tccb2");
        report("CNTY", "Chưa được tiếp nhận");
        List<Content> contents = merged.merged(plan.id());
        assertThat(contents).hasSize(plan.content().contents().size() + plan.content().solutions().size());
        assertThat(contents.get(0).clause()).isEqualTo("Mục II.1");
        assertThat(contents).allSatisfy(content ->
                assertThat(content.entries()).containsExactly(new Entry("Chi cục Thủy lợi", "Kết quả của CCTL")));
    }

    private void report(String unit, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        plan.content().contents().stream().map(Section::code).forEach(code -> texts.put(code, text));
        plan.content().solutions().stream().map(Section::code).forEach(code -> texts.put(code, text));
        long id = reports.ofUnit(plan.id(), unit).orElseThrow().id();
        reports.write(id, "cb" + unit, new Writing(texts, Map.of(), List.of(), null));
        reports.confirm(id, "tt" + unit);
    }

    private void deliver(String unit, String text) {
        reviews.write(of(unit).id(), "cb" + unit, progress(text));
        reviews.confirm(of(unit).id(), "tt" + unit);
    }

    private Progress progress(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        plan.content().contents().forEach(content -> texts.put(content.code(), text));
        return new Progress(texts, Map.of("tasksOnTimePercent", new BigDecimal("50")), " ");
    }

    private Progress figure(String percent) {
        return new Progress(progress("Đạt").sections(), Map.of("tasksOnTimePercent", new BigDecimal(percent)), null);
    }

    private UnitSection of(String unit) {
        return reviews.sections(review.id()).stream().filter(s -> s.unitCode().equals(unit)).findFirst().orElseThrow();
    }

    private static void milestone(ArrayNode milestones, String code, String date) {
        milestones.addObject().put("code", code).put("label", "Sơ kết").put("date", date).put("stated", false);
    }
}
