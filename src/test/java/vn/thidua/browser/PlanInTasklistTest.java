package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.attachment.Evidence;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.Nominations;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;

/**
 * One movement through all roles, in Tasklist, by its forms alone. Leaves a picture of each form in {@code target/screens}. The real
 * application in its demo profile, with its job executor.
 */
@BrowserTest
class PlanInTasklistTest {

    private static final String UNIT = "Chi cục Chăn nuôi và Thú y";
    private static final String OTHER_UNIT = "Chi cục Thủy lợi";

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
    private EngineClock clock;

    @Test
    void one_plan_from_draft_to_the_provinces_answer() throws Exception {
        assumeTrue(OfficialsBrowser.possible(), "SKIPPED: no chromium and chromedriver here, see .ci/run");
        try (var office = new OfficialsBrowser("http://localhost:" + port, password, Path.of("target/screens"))) {
            office.open("/demo");
            office.shoot("demo");
            issue(office);
            amend(office);
            report(office);
            propose(office);
            answer(office);
        } finally {
            clock.reset();
        }
    }

    private void issue(OfficialsBrowser office) {
        office.take("tccb1", "Dự thảo kế hoạch", "plan/draft-plan").picture("draft-plan");
        office.only("addressees", List.of(UNIT, OTHER_UNIT)).complete();

        office.take("truongtccb", "Kiểm tra dự thảo kế hoạch", "plan/check-plan")
                .choose("decision", "approve")
                .picture("check-plan")
                .complete();
        office.take("giamdoc", "Ký kế hoạch", "plan/sign-plan").choose("decision", "sign").picture("sign-plan").complete();
        office.take("vanthu", "Cấp số, ghi ngày ban hành", "plan/number-plan")
                .text("number", "45")
                .date("issueDate", "31/12/2023")
                .picture("number-plan");
        assertThat(office.refused()).contains("Ngày");
        office.shoot("refusal");
        office.dismissNotice();
        office.date("issueDate", "19/06/2023").complete();
        office.take("ttCNTY", "Xác nhận tiếp nhận kế hoạch", "plan/acknowledge-plan")
                .tick("acknowledged")
                .picture("acknowledge-plan")
                .complete();
        assertThat(plans.all().get(0).reference()).isEqualTo("45/KH-SNNPTNT");
        assertThat(plans.unacknowledged(plans.all().get(0).id())).containsExactly("CCTL");

        office.size(900);
        office.login("truongtccb", "cockpit");
        office.open("/camunda/app/cockpit/default/#/processes");
        office.see(By.partialLinkText("Tổ chức phong trào thi đua")).click();
        office.see(By.cssSelector("[data-element-id='UserTask_acknowledgePlan']"));
        office.shoot("cockpit");
    }

    /** A unit has a difficulty; it ends in an amendment of the plan. */
    private void amend(OfficialsBrowser office) {
        office.start("ttCNTY", "Phản ánh khó khăn, vướng mắc", "adjustment/raise-request")
                .choose("kind", "AMENDMENT")
                .text("subject", "Đề nghị lùi hạn báo cáo")
                .text("content", "Đợt phòng, chống dịch kéo dài đến giữa tháng 11.")
                .text("proposal", "Lùi hạn báo cáo thêm 05 ngày làm việc.")
                .shoot("raise-request")
                .begin();
        office.take("tccb1", "Xem xét, hướng dẫn đơn vị", "adjustment/answer-request")
                .choose("decision", "ESCALATE")
                .text("opinion", "Kiến nghị phù hợp thực tế; vượt thẩm quyền của phòng.")
                .picture("answer-request")
                .complete();
        office.take("giamdoc", "Quyết định về phản ánh của đơn vị", "adjustment/decide-request")
                .choose("decision", "AMEND")
                .text("words", "Đồng ý lùi hạn báo cáo đến ngày 22/11/2023.")
                .picture("decide-request")
                .complete();
        office.take("tccb2", "Dự thảo nội dung điều chỉnh", "plan/draft-amendment")
                .date("milestones.date", 1, "22/11/2023")
                .picture("draft-amendment")
                .complete();
        office.take("truongtccb", "Kiểm tra nội dung điều chỉnh", "plan/check-amendment")
                .choose("decision", "approve")
                .picture("check-amendment")
                .complete();
        office.take("giamdoc", "Ký điều chỉnh kế hoạch", "plan/sign-amendment")
                .choose("decision", "sign")
                .picture("sign-amendment")
                .complete();
        office.take("vanthu", "Cấp số, ban hành điều chỉnh", "plan/number-amendment")
                .text("number", "46")
                .date("issueDate", "19/06/2023")
                .picture("number-amendment")
                .complete();
    }

    private void report(OfficialsBrowser office) {
        office.moveClockTo("2023-10-02");
        writeReport(office, "cbCNTY", true);
        office.take("ttCNTY", "Xác nhận báo cáo", "report/confirm-report")
                .choose("decision", "CONFIRM")
                .tick("personallyConfirmed")
                .picture("confirm-report")
                .complete();
        office.take("tccb2", "Kiểm tra, tiếp nhận báo cáo", UNIT, "report/receive-report")
                .choose("decision", "ACCEPT")
                .picture("receive-report")
                .complete();
        // The amendment has moved the day: a week earlier, the intake could be closed
        assertThat(plans.plan(plans.all().get(0).id()).content().milestone("reportDue").date()).isEqualTo("2023-11-22");
        office.moveClockTo("2023-11-23");
        office.take("truongtccb", "Kết thúc tiếp nhận báo cáo", "report/close-intake")
                .text("reason", "Đã quá hạn, đơn vị còn lại chưa gửi báo cáo.")
                .picture("close-intake")
                .complete();
    }

    private void writeReport(OfficialsBrowser office, String user, boolean proposing) {
        office.take(user, "Lập báo cáo của đơn vị", "report/write-report");
        int sections = office.rows("sections.text");
        for (int row = 0; row < sections; row++) {
            office.text("sections.text", row, "Đơn vị đã triển khai đầy đủ, đúng tiến độ.");
        }
        if (proposing) {
            office.tick("proposeCollective")
                    .select("collectiveAward", -1, "Bằng khen")
                    .text("collectiveAchievements", "Dẫn đầu khối chi cục về phòng, chống dịch bệnh.")
                    .text("collectiveEvidence", "Thông báo xếp loại năm 2023.");
            evidence.of(plans.all().get(0).id(), user.substring(2));
        }
        office.picture("write-report").complete();
    }

    private void propose(OfficialsBrowser office) {
        office.take("tccb1", "Lập đề nghị khen thưởng của Sở", "nomination/draft-department-nomination")
                .choose("decision", "NONE")
                .picture("department-nomination")
                .complete();
        office.take("tccb1", "Thẩm định hồ sơ", "appraisal/appraise-dossier");
        for (int row = 0; row < office.rows("judgements.note"); row++) {
            office.select("judgements.verdict", row, "Đạt")
                    .text("judgements.source", row, "Báo cáo thành tích của đơn vị")
                    .text("judgements.note", row, "Đã đối chiếu.");
        }
        office.chooseNamed("complete", "Hồ sơ đầy đủ, chuyển Trưởng phòng kết luận")
                .choose("recommendation", "ELIGIBLE")
                .picture("appraise-dossier")
                .complete();
        office.take("truongtccb", "Kết luận thẩm định", "appraisal/conclude-appraisal")
                .choose("decision", "ELIGIBLE")
                .picture("conclude-appraisal")
                .complete();
        office.take("tccb1", "Xếp hạng, lựa chọn danh sách đề nghị", "nomination/select-nominees")
                .text("ranking.rank", 0, "1")
                .tick("ranking.selected", 0)
                .picture("select-nominees")
                .complete();
        office.take("giamdoc", "Quyết định danh sách đề nghị", "nomination/decide-nominations")
                .choose("decision", "APPROVE")
                .picture("decide-nominations")
                .complete();
    }

    private void answer(OfficialsBrowser office) {
        office.take("vanthu", "Cấp số, gửi tờ trình", "proposal/send-proposal")
                .select("channel", -1, "văn bản")
                .text("number", "112")
                .date("documentDate", "23/11/2023")
                .date("sentOn", "23/11/2023")
                .text("receiver", "Ban Thi đua - Khen thưởng tỉnh")
                .picture("send-proposal")
                .complete();
        office.moveClockTo("2024-01-15");
        office.take("tccb1", "Ghi nhận phản hồi của UBND tỉnh", "proposal/record-answer")
                .choose("kind", "RESULT")
                .select("results.outcome", 0, "Được tặng")
                .select("results.grantedAward", 0, "Bằng khen")
                .date("receivedOn", "15/01/2024")
                .text("results.decisionNumber", 0, "87/QĐ-UBND")
                .date("results.decisionDate", 0, "12/01/2024")
                .picture("record-answer")
                .complete();
        office.take("tccb1", "Dự thảo báo cáo tổng kết", "plan/draft-summary")
                .text("summary", "Phong trào được triển khai đúng kế hoạch; 01 tập thể được tặng Bằng khen.")
                .picture("draft-summary")
                .complete();
        office.take("giamdoc", "Phê duyệt báo cáo tổng kết", "plan/approve-summary")
                .choose("decision", "approve")
                .picture("approve-summary")
                .complete();
        var plan = plans.all().get(0);
        assertThat(plan.state()).isEqualTo(PlanState.CLOSED);
        assertThat(nominations.ofPlan(plan.id()))
                .extracting(Nominations.Nomination::state)
                .containsExactly(Nominations.State.GRANTED);
        office.open("/demo");
        office.size(1400);
        office.shoot("demo-at-the-end");
        office.see(By.cssSelector("a[href*='/demo/mails/'], a[href*='mail']")).click();
        office.shoot("mail");
    }
}
