package vn.thidua.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.plan.RuleBook;
import vn.thidua.plan.RuleBook.Choice;
import vn.thidua.plan.RuleBook.CitedDocument;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;

/** A plan meets the rule sets from the first draft to the number. */
@ApplicationTest
@Transactional
class PlanRuleBookTest {

    @Autowired
    private RuleBook book;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void directory() {
        clock.startAt(Instant.parse("2023-06-22T02:00:00Z"));
        organization.importDirectory(SamplePlan.directory());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_plan_may_name_its_rule_set_and_an_unknown_one_is_refused_as_draft() {
        long id = plans.create(named("luat-2022")).id();
        assertThat(plans.plan(id).content().regime()).isEqualTo("luat-2022");
        refused("regime.unknown", "regime", null, () -> plans.create(named("luat-1998")));
        refused("regime.unknown", "regime", null, () -> plans.saveDraft(id, named("luat-1998")));
        plans.saveDraft(id, named("nd-152-2025"));
        assertThat(plans.plan(id).content().regime()).isEqualTo("nd-152-2025");
    }

    @Test
    void a_rule_set_that_the_data_file_lost_stops_check_signature_and_number() {
        long id = plans.create(named("luat-2022")).id();
        name(id, "luat-1998");
        refused("regime.unknown", "regime", null, () -> plans.check(id, "truongtccb"));
        name(id, "luat-2022");
        plans.check(id, "truongtccb");
        name(id, "luat-1998");
        refused("regime.unknown", "regime", null, () -> plans.sign(id, "giamdoc"));
        name(id, "luat-2022");
        plans.sign(id, "giamdoc");
        name(id, "luat-1998");
        refused("regime.unknown", "regime", null, () -> plans.number(id, "vanthu", 8_123, LocalDate.of(2023, 6, 22)));
    }

    @Test
    void a_document_that_had_ended_before_the_window_is_refused_with_field_and_clause() {
        refused("regime.documentEnded", "basis", null, () -> plans.create(year2024(plan ->
                plan.put("basis", "Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ"))));
        refused("regime.documentEnded", "solutions", "Mục III.2", () -> plans.create(year2024(plan ->
                ((ObjectNode) plan.get("solutions").get(1)).put("text", "Thực hiện Nghị định số 91/2017/NĐ-CP"))));
        assertThat(plans.create(SamplePlan.with(plan -> plan.put("basis", "Căn cứ Nghị định số 91/2017/NĐ-CP"))).id()).isPositive();
    }

    @Test
    void the_choices_begin_with_the_dates_and_name_each_rule_set() {
        assertThat(book.choices()).extracting(Choice::code).containsExactly(RuleBook.BY_DATE, "luat-2003", "luat-2022", "nd-152-2025");
    }

    @Test
    void a_reader_is_told_which_rule_set_applies_and_why() {
        assertThat(book.ruleSet(SamplePlan.content())).contains("năm 2003").contains("31/12/2023");
        assertThat(book.ruleSet(named("luat-2022"))).contains("năm 2022").endsWith("do kế hoạch xác định");
    }

    @Test
    void a_reader_sees_each_cited_document_with_its_state() {
        assertThat(book.cited(SamplePlan.content())).hasSize(6).contains(new CitedDocument(
                "45/2018/QĐ-TTg",
                "Quyết định của Thủ tướng Chính phủ: Chế độ họp trong hoạt động quản lý, điều hành của cơ quan thuộc hệ thống hành chính nhà nước",
                "Mục III.1",
                "Đã đối chiếu"));
        assertThat(book.cited(SamplePlan.with(plan -> plan.put("basis", "Kế hoạch số 77/KH-UBND ngày 01/02/2023"))).get(0))
                .isEqualTo(new CitedDocument("77/KH-UBND", null, null, "Chưa có trong danh mục, chưa đối chiếu"));
    }

    private static PlanContent named(String regime) {
        return SamplePlan.with(plan -> plan.put("regime", regime));
    }

    private static PlanContent year2024(java.util.function.Consumer<ObjectNode> change) {
        return SamplePlan.with(plan -> {
            change.accept(plan);
            plan.put("year", 2024).put("achievementFrom", "2024-01-01").put("achievementTo", "2024-12-31");
            plan.get("milestones").forEach(m -> ((ObjectNode) m).put("date", m.get("date").asText().replace("2023", "2024")));
        });
    }

    private void name(long id, String regime) {
        jdbc.sql("update thidua.plan set content = jsonb_set(content, '{regime}', to_jsonb(:regime::text)) where id = :id")
                .param("regime", regime)
                .param("id", id)
                .update();
    }

    private static void refused(String code, String field, String clause, ThrowingCallable request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, request);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.clause()).isEqualTo(clause);
    }
}
