package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.attachment.Evidence;
import vn.thidua.award.Awards;
import vn.thidua.discipline.Standing;
import vn.thidua.engine.EngineClock;
import vn.thidua.exemplar.Exemplar;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.Plans;
import vn.thidua.report.Coverage;

/**
 * The year between issuing and summing up, clicked through by its people in Tasklist: what units plan and check, exemplars, inspections,
 * cases, rankings, certificates, the interim review, the comparison of two units, and a withdrawal. Leaves pictures in {@code target/screens}.
 */
@BrowserTest
class YearInTasklistTest {

    private static final String UNIT = "Chi cục Chăn nuôi và Thú y";
    private static final String OTHER_UNIT = "Chi cục Thủy lợi";
    private static final String ACHIEVEMENT = "Dẫn đầu khối chi cục về hoàn thành nhiệm vụ được giao.";
    private static final String EVIDENCE = "Thông báo xếp loại năm 2023.";

    @LocalServerPort
    private int port;

    @Value("${thidua.demo.password}")
    private String password;

    @Autowired
    private Plans plans;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Exemplars exemplars;

    @Autowired
    private Standing standing;

    @Autowired
    private Awards awards;

    @Autowired
    private Coverage coverage;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EngineClock clock;

    @Test
    void the_year_from_the_units_plans_to_the_comparison_of_two_of_them() throws Exception {
        assumeTrue(OfficialsBrowser.possible(), "SKIPPED: no chromium and chromedriver here, see .ci/run");
        try (var office = new OfficialsBrowser("http://localhost:" + port, password, Path.of("target/screens/year"))) {
            issue(office);
            carryOut(office);
            introduce(office);
            inspect(office);
            openAndCloseCase(office);
            award(office);
            rank(office);
            review(office);
            checkThemselves(office);
            compare(office);
        } finally {
            clock.reset();
        }
    }

    private long plan() {
        return plans.all().get(0).id();
    }

    private void issue(OfficialsBrowser office) {
        office.take("tccb1", "Dự thảo kế hoạch", "plan/draft-plan");
        int milestones = office.rows("milestones.label");
        office.only("addressees", List.of(UNIT, OTHER_UNIT))
                .add("Mốc thời gian")
                .text("milestones.label", milestones, "Sơ kết 6 tháng")
                .date("milestones.date", milestones, "15/08/2023")
                .picture("draft-plan")
                .complete();
        office.take("truongtccb", "Kiểm tra dự thảo kế hoạch", "plan/check-plan").choose("decision", "approve").picture("check-plan").complete();
        office.take("giamdoc", "Ký kế hoạch", "plan/sign-plan").choose("decision", "sign").complete();
        office.take("vanthu", "Cấp số, ghi ngày ban hành", "plan/number-plan")
                .text("number", "45")
                .date("issueDate", "19/06/2023")
                .complete();
        assertThat(plans.plan(plan()).content().milestone("interim1").date()).isEqualTo("2023-08-15");
    }

    private void carryOut(OfficialsBrowser office) {
        office.take("cbCNTY", "Lập kế hoạch triển khai của đơn vị", "report/file-implementation");
        int solutions = office.rows("solutions.activity");
        for (int row = 0; row < solutions; row++) {
            office.text("solutions.activity", row, "Tổ chức học tập, quán triệt; rà soát quy chế của chi cục.")
                    .date("solutions.dueOn", row, "30/09/2023")
                    .select("solutions.responsible", row, "Phan Thu Hà");
        }
        office.picture("file-implementation").complete();
        office.take("ttCNTY", "Xác nhận kế hoạch triển khai", "report/confirm-implementation")
                .choose("decision", "CONFIRM")
                .tick("personallyConfirmed")
                .picture("confirm-implementation")
                .complete();
        assertThat(coverage.ofUnit(plan(), "CNTY").confirmedAt()).isNotNull();
    }

    private void introduce(OfficialsBrowser office) {
        office.start("cbCNTY", "Giới thiệu gương điển hình tiên tiến", "exemplar/introduce-exemplar")
                .choose("kind", "COLLECTIVE")
                .text("name", "Tổ thú y xã An Bình")
                .text("achievements", "Không để phát sinh ổ dịch trong năm.")
                .text("evidence", "Biên bản kiểm tra số 05/BB-CCCNTY.")
                .shoot("introduce-exemplar")
                .begin();
        office.take("tccb1", "Lựa chọn gương điển hình", "exemplar/select-exemplar")
                .choose("decision", "SELECT")
                .picture("select-exemplar")
                .complete();
        office.take("tccb2", "Ghi nhận tuyên truyền", "exemplar/log-publicity")
                .add("Các lần tuyên truyền")
                .text("publicity.outlet", 0, "Báo Thái Bình")
                .select("publicity.scope", 0, "Trong tỉnh")
                .date("publicity.publishedOn", 0, "19/06/2023")
                .choose("finished", "FINISHED")
                .picture("log-publicity")
                .complete();
        assertThat(exemplars.ofPlan(plan())).extracting(Exemplar::state).containsExactly(Exemplar.State.SELECTED);
    }

    private void inspect(OfficialsBrowser office) {
        office.start("tccb1", "Kiểm tra việc thực hiện", "inspection/plan-inspection")
                .text("unitCode", "CCTL")
                .date("inspectOn", "26/06/2023")
                .text("subject", "Việc triển khai phong trào tại đơn vị.")
                .shoot("plan-inspection")
                .begin();
        office.take("truongtccb", "Duyệt đề xuất kiểm tra", "inspection/approve-inspection")
                .choose("decision", "APPROVE")
                .picture("approve-inspection")
                .complete();
        office.moveClockTo("2023-06-26");
        office.take("tccb1", "Ghi nhận kết quả kiểm tra", "inspection/record-inspection")
                .date("heldOn", "26/06/2023")
                .text("conclusion", "Đơn vị đã tiếp nhận, chưa lập kế hoạch triển khai.")
                .add("Kiến nghị (để trống nếu không có)")
                .text("findings.text", 0, "Chưa có kế hoạch triển khai.")
                .text("findings.requirement", 0, "Lập và gửi kế hoạch triển khai.")
                .date("findings.dueOn", 0, "10/07/2023")
                .picture("record-inspection")
                .complete();
        office.take("cbCCTL", "Khắc phục kiến nghị", "inspection/remedy-finding")
                .text("remedy", "Đã lập kế hoạch triển khai.")
                .text("evidence", "Kế hoạch số 12/KH-CCTL.")
                .picture("remedy-finding")
                .complete();
        office.take("tccb2", "Xác nhận kết quả khắc phục", "inspection/verify-remedy")
                .choose("decision", "ACCEPT")
                .picture("verify-remedy")
                .complete();
    }

    private void openAndCloseCase(OfficialsBrowser office) {
        office.start("tccb1", "Theo dõi vụ việc kỷ luật", "discipline/open-case")
                .text("unitCode", "CCTL")
                .choose("kind", "COMPLAINT")
                .text("subject", "Khiếu nại về việc phân công công tác.")
                .text("document", "Đơn ngày 20/6/2023")
                .date("openedOn", "20/06/2023")
                .shoot("open-case")
                .begin();
        office.take("truongtccb", "Xác nhận vụ việc", "discipline/confirm-case")
                .choose("decision", "CONFIRM")
                .picture("confirm-case")
                .complete();
        assertThat(standing.blocking("CCTL", null, plan())).hasSize(1);
        office.take("tccb2", "Ghi nhận kết luận vụ việc", "discipline/close-case")
                .choose("outcome", "NO_VIOLATION")
                .text("document", "Thông báo số 08/TB-SNNPTNT")
                .date("closedOn", "26/06/2023")
                .text("words", "Khiếu nại không có cơ sở.")
                .picture("close-case")
                .complete();
        assertThat(standing.blocking("CCTL", null, plan())).isEmpty();
    }

    private void award(OfficialsBrowser office) {
        office.start("tccb1", "Khen thưởng theo thẩm quyền", "proposal/propose-certificates")
                .text("ground", "Thành tích đột xuất trong phòng, chống dịch.")
                .text("holders.code", 0, "nv1CNTY")
                .text("holders.achievement", 0, "Khống chế ổ dịch trong 48 giờ.")
                .text("holders.evidence", 0, "Báo cáo số 21/BC-CCCNTY.")
                .shoot("propose-certificates")
                .begin();
        office.take("truongtccb", "Kiểm tra danh sách khen thưởng", "proposal/check-certificates")
                .choose("decision", "APPROVE")
                .picture("check-certificates")
                .complete();
        office.take("giamdoc", "Quyết định tặng Giấy khen", "proposal/decide-certificates")
                .choose("decision", "DECIDE")
                .picture("decide-certificates")
                .complete();
        office.take("vanthu", "Cấp số quyết định khen thưởng", "proposal/number-certificates")
                .text("number", "77")
                .date("documentDate", "26/06/2023")
                .picture("number-certificates")
                .complete();
        office.start("tccb1", "Ghi sổ khen thưởng", "award/record-award")
                .choose("kind", "ENTRY")
                .text("unitCode", "CNTY")
                .text("decisionNumber", "15/QĐ-UBND")
                .date("decisionDate", "12/04/2023")
                .text("awardName", "Bằng khen của Chủ tịch UBND tỉnh")
                .choose("authority", "PROVINCE")
                .text("agency", "UBND tỉnh Thái Bình")
                .text("movement", "Thi đua thực hiện văn hóa công sở")
                .date("achievedFrom", "01/01/2023")
                .date("achievedTo", "31/03/2023")
                .shoot("record-award")
                .begin();
        office.take("truongtccb", "Xác nhận ghi sổ khen thưởng", "award/confirm-award")
                .choose("decision", "CONFIRM")
                .picture("confirm-award")
                .complete();
        assertThat(awards.ofHolder("CNTY", "nv1CNTY")).hasSize(1);
        assertThat(awards.ofHolder("CNTY", null)).hasSize(1);
    }

    private void rank(OfficialsBrowser office) {
        office.start("tccb1", "Ghi nhận kết quả xếp hạng", "appraisal/record-ranking")
                .text("source", "Quyết định số 90/QĐ-UBND của UBND tỉnh")
                .date("sourceDate", "20/06/2023")
                .date("publishedOn", "21/06/2023")
                .shoot("record-ranking")
                .begin();
        office.take("tccb1", "Nhập thứ hạng", "appraisal/enter-ranking")
                .select("ranking", -1, "chuyển đổi số")
                .text("rank", "2")
                .picture("enter-ranking")
                .complete();
        office.take("truongtccb", "Xác nhận kết quả xếp hạng", "appraisal/confirm-ranking")
                .choose("decision", "CONFIRM")
                .picture("confirm-ranking")
                .complete();
    }

    private void review(OfficialsBrowser office) {
        office.moveClockTo("2023-08-07");
        office.take("cbCNTY", "Lập báo cáo sơ kết của đơn vị", "report/write-interim");
        for (int row = 0; row < office.rows("sections.text"); row++) {
            office.text("sections.text", row, "Sáu tháng đầu năm đạt 55% kế hoạch.");
        }
        office.picture("write-interim").complete();
        office.take("ttCNTY", "Xác nhận báo cáo sơ kết", "report/confirm-interim").choose("decision", "CONFIRM").picture("confirm-interim").complete();
        office.moveClockTo("2023-08-16");
        office.take("tccb1", "Lập báo cáo sơ kết", "report/draft-interim-review")
                .text("assessment", "Các đơn vị triển khai đúng tiến độ; một đơn vị chưa báo cáo.")
                .text("praise", "Chi cục Chăn nuôi và Thú y.")
                .text("tasks", "Đôn đốc đơn vị chưa báo cáo.")
                .picture("draft-interim-review")
                .complete();
        office.take("giamdoc", "Phê duyệt báo cáo sơ kết", "report/approve-interim-review")
                .choose("decision", "APPROVE")
                .picture("approve-interim-review")
                .complete();
    }

    private void checkThemselves(OfficialsBrowser office) {
        office.moveClockTo("2023-10-02");
        office.take("cbCNTY", "Tự kiểm tra việc triển khai", "report/record-self-check");
        for (int row = 0; row < office.rows("items.note"); row++) {
            office.select("items.progress", row, "Đã hoàn thành").text("items.evidence", row, "Báo cáo số 30/BC-CCCNTY.");
        }
        office.text("contentRemark", "Bám sát kế hoạch.")
                .text("qualityRemark", "Đạt yêu cầu.")
                .text("progressRemark", "Đúng tiến độ.")
                .picture("record-self-check")
                .complete();
        office.take("ttCNTY", "Xác nhận kết quả tự kiểm tra", "report/confirm-self-check")
                .choose("decision", "CONFIRM")
                .tick("personallyConfirmed")
                .picture("confirm-self-check")
                .complete();
    }

    private void compare(OfficialsBrowser office) {
        reportAndPropose(office, "CNTY", UNIT);
        reportAndPropose(office, "CCTL", OTHER_UNIT);
        office.take("tccb1", "Lập đề nghị khen thưởng của Sở", "nomination/draft-department-nomination").choose("decision", "NONE").complete();
        for (String unit : List.of(UNIT, OTHER_UNIT)) {
            appraise(office, unit);
        }
        office.take("tccb1", "Chấm điểm các đề nghị", "appraisal/score-nominees");
        int scores = office.rows("scores.evidence");
        for (int row = 0; row < scores; row++) {
            office.text("scores.score", row, row < scores / 2 ? "9,5" : "8").text("scores.evidence", row, "Báo cáo của đơn vị, mục 1.");
        }
        office.picture("score-nominees").complete();
        office.take("truongtccb", "Xác nhận xếp hạng theo điểm", "appraisal/confirm-scores")
                .choose("decision", "CONFIRM")
                .picture("confirm-scores")
                .complete();
        office.start("ttCCTL", "Rút đề nghị khen thưởng", "nomination/withdraw-nomination")
                .text("nominationKey", ofUnit("CCTL").key())
                .text("reason", "Đơn vị nhường cho đơn vị tiêu biểu hơn.")
                .shoot("withdraw-nomination")
                .begin();
        assertThat(ofUnit("CCTL").state()).isEqualTo(State.WITHDRAWN);
        office.take("tccb1", "Xếp hạng, lựa chọn danh sách đề nghị", "nomination/select-nominees")
                .tick("ranking.selected", 0)
                .picture("select-nominees")
                .complete();
        office.take("giamdoc", "Quyết định danh sách đề nghị", "nomination/decide-nominations")
                .choose("decision", "APPROVE")
                .picture("decide-nominations")
                .complete();
        // the case goes on by itself: the proposal may be drafted already
        assertThat(ofUnit("CNTY").state()).isIn(State.APPROVED, State.PROPOSED);
    }

    private Nomination ofUnit(String code) {
        return nominations.ofPlan(plan()).stream().filter(n -> n.unitCode().equals(code)).findFirst().orElseThrow();
    }

    private void reportAndPropose(OfficialsBrowser office, String code, String unit) {
        office.take("cb" + code, "Lập báo cáo của đơn vị", "report/write-report");
        for (int row = 0; row < office.rows("sections.text"); row++) {
            office.text("sections.text", row, "Đơn vị đã triển khai đầy đủ, đúng tiến độ.");
        }
        evidence.of(plan(), code);
        office.tick("proposeCollective")
                .select("collectiveAward", -1, "Bằng khen")
                .text("collectiveAchievements", ACHIEVEMENT)
                .text("collectiveEvidence", EVIDENCE)
                .picture("write-report-" + code)
                .complete();
        office.take("tt" + code, "Xác nhận báo cáo", "report/confirm-report")
                .choose("decision", "CONFIRM")
                .tick("personallyConfirmed")
                .complete();
        office.take("tccb2", "Kiểm tra, tiếp nhận báo cáo", unit, "report/receive-report")
                .choose("decision", "ACCEPT")
                .picture("receive-report-" + code)
                .complete();
    }

    private void appraise(OfficialsBrowser office, String unit) {
        office.take("tccb1", "Thẩm định hồ sơ", unit, "appraisal/appraise-dossier");
        for (int row = 0; row < office.rows("judgements.note"); row++) {
            office.select("judgements.verdict", row, "Đạt")
                    .text("judgements.source", row, "Báo cáo thành tích của đơn vị")
                    .text("judgements.note", row, "Đã đối chiếu.");
        }
        office.chooseNamed("complete", "Hồ sơ đầy đủ, chuyển Trưởng phòng kết luận")
                .choose("recommendation", "ELIGIBLE")
                .picture("appraise-dossier")
                .complete();
        office.take("truongtccb", "Kết luận thẩm định", unit, "appraisal/conclude-appraisal")
                .choose("decision", "ELIGIBLE")
                .picture("conclude-appraisal")
                .complete();
    }
}
