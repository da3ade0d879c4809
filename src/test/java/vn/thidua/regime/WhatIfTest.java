package vn.thidua.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.appraisal.OtherRuleSets;
import vn.thidua.appraisal.domain.FigureDecision;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.Remarks;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class WhatIfTest {

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private OtherRuleSets otherRuleSets;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private FigureDecision decision;

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

    private long nomination;

    @BeforeEach
    void nominate() {
        IssuedPlan plan = new IssuedPlan(organization, plans, nominations, clock);
        nomination = plan.department(IssuedPlan.CERTIFICATE, Map.of());
        appraisals.figureJudged(nomination, "BKS2", Verdict.PASS);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void the_dossier_is_held_against_every_other_rule_set_and_not_its_own() {
        assertThat(whatIf.compare(nomination)).allSatisfy(c -> assertThat(c.own().code()).isEqualTo("luat-2003"));
        assertThat(whatIf.compare(nomination)).extracting(c -> c.other().code()).containsExactly("luat-2022", "nd-152-2025");
    }

    @Test
    void comparing_writes_nothing() {
        Map<String, String> before = everything();
        // from here on the database itself refuses any change, also a lock
        jdbc.sql("set transaction read only").update();
        assertThat(otherRuleSets.lines(nomination)).hasSize(2);
        assertThat(everything()).isEqualTo(before);
        assertThatThrownBy(() -> appraisals.figureJudged(nomination, "BKS2", Verdict.FAIL)).hasMessageContaining("read-only transaction");
    }

    @Test
    void it_asks_for_a_transaction_that_only_reads() {
        assertThat(WhatIf.class.getAnnotation(Transactional.class).readOnly()).isTrue();
    }

    @Test
    void each_line_tells_dossier_second_award_days_and_citations() {
        List<OtherRuleSets.Line> lines = otherRuleSets.lines(nomination);
        assertThat(lines.get(0).ruleSet()).contains("Luật Thi đua, khen thưởng năm 2022").contains("từ ngày 01/01/2024");
        assertThat(lines.get(0).dossier()).isEqualTo("Không khác");
        assertThat(lines.get(0).duplicate()).isEqualTo(
                "Khác: thành tích đã được khen thì không đề nghị khen nữa (Điểm c khoản 2 Điều 5 Luật Thi đua, khen thưởng năm 2022)");
        assertThat(lines.get(0).days()).isEqualTo(
                "Lấy ý kiến nhân dân đối với khen thưởng cấp Nhà nước: 10 ngày làm việc (Khoản 1 Điều 46 Nghị định số 98/2023/NĐ-CP)");
        assertThat(lines.get(0).figures()).isEqualTo("Không khác");
        assertThat(lines.get(0).citations()).contains("Luật Thi đua, khen thưởng số 06/2022/QH15");
        assertThat(lines.get(1).dossier()).isEqualTo("Cần thêm: Bản điện tử của hồ sơ (cấu hình của Sở, chưa đối chiếu)");
        assertThat(lines.get(1).duplicate()).contains("(cấu hình của Sở, chưa đối chiếu)").doesNotContain("Điều 5");
    }

    @Test
    void whoever_appraises_sees_the_rule_set_its_law_and_the_dossier_list() {
        List<Remark> shown = remarks.on(nominations.nomination(nomination));
        assertThat(shown).extracting(Remark::kind).contains("Bộ quy tắc áp dụng", "Căn cứ pháp lý đã đối chiếu", "Thành phần hồ sơ", "Tỷ lệ phiếu của Hội đồng");
        assertThat(text(shown, "Bộ quy tắc áp dụng"))
                .isEqualTo("Luật Thi đua, khen thưởng năm 2003 và Nghị định 91/2017/NĐ-CP – áp dụng theo thời điểm, tính vào ngày cuối của thời gian tính thành tích (31/12/2023)");
        assertThat(text(shown, "Căn cứ pháp lý đã đối chiếu")).contains("Nghị định số 91/2017/NĐ-CP").doesNotContain("08/2017");
        assertThat(text(shown, "Thành phần hồ sơ")).startsWith("Tờ trình đề nghị khen thưởng (Luật Thi đua, khen thưởng năm 2003, sửa đổi năm 2013); ");
    }

    @Test
    void a_dossier_that_is_not_on_record_is_refused() {
        assertThatThrownBy(() -> whatIf.compare(-1)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("nomination.unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "EQUALS, 1, 0", "EQUALS, 1, 1", "EQUALS, 1, 2", "EQUALS, 100, 99.99", "EQUALS, 100, 100", "AT_MOST, 5, 1", "AT_MOST, 5, 5", "AT_MOST, 5, 6",
        "AT_LEAST, 90, 89.99", "AT_LEAST, 90, 90", "AT_LEAST, 90, 90.01", "EQUALS, 0,", "AT_MOST, 5,", "AT_LEAST, 90,"
    })
    void it_judges_a_figure_as_the_decision_table_does(Operator operator, BigDecimal threshold, BigDecimal figure) {
        Criterion rank = appraisals.criteria(nomination).stream().filter(c -> c.code().equals("BKS3")).findFirst().orElseThrow();
        Criterion criterion = new Criterion(
                rank.code(), rank.award(), rank.targets(), rank.text(), rank.kind(), true, rank.figure(), operator, threshold, rank.clause(), rank.source());
        assertThat(Comparison.Outcome.of(operator, threshold, figure)).hasToString(decision.judge(criterion, figure).name());
    }

    private static String text(List<Remark> remarks, String kind) {
        return remarks.stream().filter(r -> r.kind().equals(kind)).findFirst().orElseThrow().text();
    }

    /** Count and hash of every table, the engine's own too. */
    private Map<String, String> everything() {
        Map<String, String> hashes = new LinkedHashMap<>();
        jdbc.sql("select schemaname || '.' || tablename from pg_tables where schemaname in ('thidua', 'public') order by 1")
                .query(String.class)
                .list()
                .forEach(table -> hashes.put(
                        table,
                        jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
                                .query(String.class)
                                .single()));
        assertThat(hashes).containsKey("thidua.nomination");
        return hashes;
    }
}
