package vn.thidua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.chrome.ChromeDriver;

/** One plan, from its draft to its closing, by the hands of everybody whom it needs, in the browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnePlanByEverybodyTest {

    private static final String PASSWORD = "ThiDua@Demo2023";
    private static final String IRRIGATION = "Chi cục Thủy lợi";
    private static final String FISHERIES = "Chi cục Thủy sản";
    private static final String FINANCE = "Phòng Kế hoạch – Tài chính";

    private static final List<String> RESULTS = List.of(
            "Hoàn thành 100% nhiệm vụ được giao, không có nhiệm vụ quá hạn.",
            "Đã ban hành kế hoạch từ tháng 7, tổ chức kiểm tra hằng quý và khắc phục các tồn tại.",
            "Đạt và vượt chỉ tiêu đề ra; hai mô hình được nhân rộng trong toàn đơn vị.");

    private static ChromeDriver driver;
    private static Demonstration demonstration;
    private static Tasklist tasklist;
    private static Screens screens;
    private static TrainerPage trainer;

    @BeforeAll
    static void start() throws IOException {
        driver = Chromium.open(Files.createTempDirectory("thidua-browser"));
        String address = System.getProperty("thidua.browser.address");
        if (address == null) {
            demonstration = Demonstration.start();
            address = demonstration.address();
        }
        tasklist = new Tasklist(driver, address, PASSWORD);
        screens = new Screens(driver);
        trainer = new TrainerPage(driver, address);
    }

    @AfterAll
    static void stop() {
        if (driver != null) {
            driver.quit();
        }
        if (demonstration != null) {
            demonstration.close();
        }
    }

    @RegisterExtension
    static final OneStory STORY = new OneStory(name -> screens.take(name));

    @Test
    @Order(1)
    void the_plan_is_drafted_checked_signed_and_numbered() {
        TaskForm draft = tasklist.as("tccb1").take("Dự thảo kế hoạch");
        draft.keepOnly("Các phòng, đơn vị tổ chức thực hiện kế hoạch", List.of(FINANCE, IRRIGATION, FISHERIES));
        screens.take("du-thao-ke-hoach");
        draft.complete();

        TaskForm check = tasklist.as("truongtccb").take("Kiểm tra dự thảo kế hoạch");
        check.choose("Đồng ý, trình Giám đốc ký");
        screens.take("kiem-tra-du-thao");
        check.complete();

        TaskForm sign = tasklist.as("giamdoc").take("Ký kế hoạch");
        sign.choose("Ký ban hành");
        screens.take("ky-ban-hanh");
        sign.complete();

        TaskForm number = tasklist.as("vanthu").take("Cấp số, ghi ngày ban hành");
        number.write("Số văn bản", "45").date("Ngày ban hành", "19/06/2023");
        screens.take("cap-so");
        number.complete();
    }

    @Test
    @Order(2)
    void a_unit_acknowledges_the_plan() {
        TaskForm acknowledge = tasklist.as("ttCCTL").take("Xác nhận tiếp nhận kế hoạch");
        acknowledge.toggle("Đơn vị đã tiếp nhận kế hoạch và tổ chức triển khai thực hiện");
        screens.take("tiep-nhan-ke-hoach");
        acknowledge.complete();
        trainer.open();
        screens.take("trang-trinh-dien");

        tasklist.cockpit("truongtccb", "Tổ chức phong trào thi đua", "UserTask_acknowledgePlan");
        screens.take("cockpit-so-do");
    }

    @Test
    @Order(3)
    void units_report_and_one_report_is_returned() {
        trainer.goToMilestone("02/10/2023");
        TaskForm report = write("cbCCTL");
        nominateUnit(report);
        report.pick("Cá nhân được đề nghị", "Tạ Mạnh Cường");
        report.pick("Hình thức khen thưởng", 2, "Bằng khen");
        report.write("Tóm tắt thành tích", 2, "Bám sát địa bàn, có hai sáng kiến được công nhận trong năm.");
        report.write("Minh chứng (văn bản, số liệu, kết quả đánh giá)", 2, "Quyết định công nhận sáng kiến số 12/QĐ-CCTL.");
        fillStandards(report);
        screens.take("lap-bao-cao");
        report.complete();
        confirm("ttCCTL", true);

        TaskForm receive = tasklist.as("tccb1").take("Kiểm tra, tiếp nhận báo cáo", IRRIGATION);
        receive.choose("Trả lại để bổ sung");
        receive.write("Lý do trả lại, nội dung cần bổ sung", "Đề nghị bổ sung số liệu giải ngân vốn đầu tư công đến hết quý III.");
        screens.take("tra-lai-bao-cao");
        receive.complete();

        TaskForm again = tasklist.as("cbCCTL").take("Lập báo cáo của đơn vị");
        assertThat(again.text()).contains("Đề nghị bổ sung số liệu giải ngân");
        again.write("Khó khăn, vướng mắc, kiến nghị", "Giá vật liệu xây dựng tăng làm chậm giải ngân trong quý II.");
        screens.take("bao-cao-bi-tra-lai");
        again.complete();
        confirm("ttCCTL", false);

        TaskForm second = write("cbCCTS");
        nominateUnit(second);
        fillStandards(second);
        second.complete();
        confirm("ttCCTS", false);

        accept(IRRIGATION);
        accept(FISHERIES);
    }

    private TaskForm write(String officer) {
        TaskForm report = tasklist.as(officer).take("Lập báo cáo của đơn vị");
        int sections = report.rows("Kết quả thực hiện");
        for (int row = 1; row <= sections; row++) {
            report.write("Kết quả thực hiện", row, RESULTS.get(row % RESULTS.size()));
        }
        List<String> figures = List.of("100", "96,5", "1250", "85", "98", "3");
        for (int row = 1; row <= figures.size(); row++) {
            report.write("Giá trị", row, figures.get(row - 1));
        }
        return report;
    }

    private void nominateUnit(TaskForm report) {
        report.toggle("Đề nghị khen thưởng tập thể đơn vị");
        report.pick("Hình thức khen thưởng", "Bằng khen");
        report.write("Tóm tắt thành tích", "Hoàn thành xuất sắc nhiệm vụ năm 2023, dẫn đầu khối các chi cục.");
        report.write("Minh chứng (văn bản, số liệu, kết quả đánh giá)", "Thông báo kết quả xếp loại quý III năm 2023.");
    }

    /** Figures, ranks and findings that standards ask for. */
    private void fillStandards(TaskForm form) {
        String source = "Nguồn (văn bản, cơ quan công bố)";
        int values = form.rows("Giá trị");
        int rows = form.rows(source);
        for (int row = 1; row <= rows; row++) {
            String standard = form.value("Tiêu chuẩn", row);
            boolean percent = standard.contains("100%") || standard.contains("Nhiệm vụ");
            boolean rank = standard.contains("xếp") || standard.contains("dẫn đầu") || standard.contains("hạng");
            form.write("Giá trị", values - rows + row, percent ? "100" : rank ? "1" : "0");
            form.write(source, row, "Thông báo số 25/TB-SNV");
        }
    }

    private void confirm(String head, boolean shown) {
        TaskForm confirm = tasklist.as(head).take("Xác nhận báo cáo");
        confirm.choose("Xác nhận báo cáo");
        confirm.toggle("Tôi đã trực tiếp xem xét và chịu trách nhiệm về nội dung báo cáo");
        if (shown) {
            screens.take("xac-nhan-bao-cao");
        }
        confirm.complete();
    }

    private void accept(String unit) {
        TaskForm receive = tasklist.as("tccb1").take("Kiểm tra, tiếp nhận báo cáo", unit);
        receive.choose("Tiếp nhận báo cáo");
        receive.complete();
    }

    @Test
    @Order(4)
    void the_intake_is_closed_without_a_unit_that_did_not_report() {
        trainer.goToMilestone("15/11/2023");
        trainer.nextDay();
        TaskForm close = tasklist.as("truongtccb").take("Kết thúc tiếp nhận báo cáo");
        assertThat(close.text()).contains(FINANCE);
        close.write("Lý do khóa tiếp nhận", "Đã đôn đốc hai lần; đơn vị không có nội dung báo cáo.");
        screens.take("ket-thuc-tiep-nhan");
        close.complete();
    }

    @Test
    @Order(5)
    void the_department_nominates_itself_and_every_dossier_is_appraised() {
        TaskForm own = tasklist.as("tccb1").take("Lập đề nghị khen thưởng của Sở");
        own.choose("Có đề nghị").choose("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh");
        own.write("Tóm tắt thành tích", "Hoàn thành xuất sắc nhiệm vụ Ủy ban nhân dân tỉnh giao năm 2023.");
        own.write("Minh chứng (văn bản, số liệu, kết quả đánh giá)", "Báo cáo kết quả công tác năm 2023.");
        fillStandards(own);
        screens.take("de-nghi-cua-so");
        own.complete();

        TaskForm incomplete = tasklist.as("tccb2").take("Thẩm định hồ sơ", FISHERIES);
        incomplete.choose("Hồ sơ chưa đầy đủ, yêu cầu bổ sung");
        incomplete.write("Nội dung cần bổ sung", "Bổ sung quyết định công nhận kết quả xếp loại năm.");
        incomplete.date("Hạn bổ sung (đến 17 giờ ngày làm việc)", "27/11/2023");
        screens.take("yeu-cau-bo-sung");
        incomplete.complete();

        TaskForm supplement = tasklist.as("cbCCTS").take("Bổ sung hồ sơ");
        supplement.write("Tài liệu minh chứng", "Quyết định số 301/QĐ-SNNPTNT công nhận kết quả xếp loại năm.");
        screens.take("bo-sung-ho-so");
        supplement.complete();

        for (int dossier = 1; dossier <= 4; dossier++) {
            appraise(dossier == 1);
        }
        for (int dossier = 1; dossier <= 4; dossier++) {
            TaskForm conclude = tasklist.as("truongtccb").take("Kết luận thẩm định");
            conclude.choose("Đủ điều kiện đề nghị khen thưởng");
            if (dossier == 1) {
                screens.take("ket-luan-tham-dinh");
            }
            conclude.complete();
        }
    }

    private void appraise(boolean shown) {
        TaskForm appraise = tasklist.as("tccb2").take("Thẩm định hồ sơ");
        int standards = appraise.rows("Đánh giá");
        for (int row = 1; row <= standards; row++) {
            appraise.pick("Đánh giá", row, "Đạt");
            appraise.write("Nguồn, minh chứng", row, "Báo cáo của đơn vị đã được tiếp nhận");
        }
        appraise.choose("Hồ sơ đầy đủ, chuyển Trưởng phòng kết luận");
        appraise.choose("Đủ điều kiện đề nghị khen thưởng");
        if (shown) {
            screens.take("tham-dinh-ho-so");
        }
        appraise.complete();
    }

    @Test
    @Order(6)
    void no_more_are_selected_than_the_plan_allows_and_the_director_strikes_a_name() {
        TaskForm select = tasklist.as("tccb1").take("Xếp hạng, lựa chọn danh sách đề nghị");
        int dossiers = select.rows("Xếp hạng");
        for (int row = 1; row <= dossiers; row++) {
            select.write("Xếp hạng", row, String.valueOf(row));
            select.toggle("Lựa chọn", row);
        }
        assertThat(select.completeInVain()).contains("Mục IV.4");
        screens.take("vuot-chi-tieu");
        select.dismiss();
        for (int row = 1; row <= dossiers; row++) {
            if (select.value("Đối tượng", row).equals(FISHERIES)) {
                select.toggle("Lựa chọn", row);
                select.write("Lý do", row, "Xếp sau đơn vị cùng khối");
            }
        }
        select.write("Ý kiến trình Giám đốc", "Kính trình Giám đốc xem xét, quyết định.");
        screens.take("lua-chon");
        select.complete();

        TaskForm decide = tasklist.as("giamdoc").take("Quyết định danh sách đề nghị");
        decide.choose("Duyệt danh sách");
        for (int row = 1; row <= decide.rows("Gạch tên"); row++) {
            if (decide.value("Đối tượng", row).contains("Tạ Mạnh Cường")) {
                decide.toggle("Gạch tên", row);
                decide.write("Lý do gạch tên", row, "Đã được khen thưởng trong năm");
            }
        }
        screens.take("quyet-dinh-danh-sach");
        decide.complete();
    }

    @Test
    @Order(7)
    void the_proposal_is_sent_and_the_provinces_answer_recorded() {
        TaskForm send = tasklist.as("vanthu").take("Cấp số, gửi tờ trình");
        send.write("Số văn bản", "128").date("Ngày văn bản", "16/11/2023").date("Ngày gửi", "16/11/2023");
        send.pick("Hình thức gửi", "Hệ thống quản lý văn bản và điều hành");
        send.write("Nơi nhận", "Ban Thi đua - Khen thưởng tỉnh");
        screens.take("gui-to-trinh");
        send.complete();

        TaskForm receipt = tasklist.as("tccb1").take("Ghi nhận phản hồi của UBND tỉnh");
        receipt.choose("Đã tiếp nhận hồ sơ").date("Ngày nhận được trả lời", "16/11/2023");
        receipt.write("Nội dung", "Đã tiếp nhận đủ hồ sơ.");
        screens.take("da-tiep-nhan");
        receipt.complete();

        trainer.goToMilestone("15/12/2023");
        TaskForm results = tasklist.as("tccb1").take("Ghi nhận phản hồi của UBND tỉnh");
        results.choose("Kết quả khen thưởng").date("Ngày nhận được trả lời", "15/12/2023");
        int names = results.rows("Kết quả");
        for (int row = 1; row <= names; row++) {
            results.pick("Kết quả", row, "Được tặng");
            results.write("Số quyết định, văn bản", row, "2711/QĐ-UBND").date("Ngày quyết định, văn bản", row, "14/12/2023");
        }
        screens.take("ket-qua-khen-thuong");
        results.complete();
    }

    @Test
    @Order(8)
    void the_plan_is_closed_with_a_summary_that_the_director_approves() {
        TaskForm summary = tasklist.as("tccb1").take("Dự thảo báo cáo tổng kết");
        summary.write("Nội dung tổng kết", "Phong trào được các đơn vị hưởng ứng; hai tập thể được tặng Bằng khen.");
        screens.take("du-thao-tong-ket");
        summary.complete();

        TaskForm approve = tasklist.as("giamdoc").take("Phê duyệt báo cáo tổng kết");
        approve.choose("Phê duyệt, kết thúc kế hoạch");
        screens.take("phe-duyet-tong-ket");
        approve.complete();

        trainer.openLetter("Kết quả");
        screens.take("thu-ket-qua");
        trainer.open();
        assertThat(driver.getPageSource()).contains("Đã kết thúc");
    }
}
