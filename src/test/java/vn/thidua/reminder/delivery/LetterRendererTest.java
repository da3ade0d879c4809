package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.organization.Agency;

class LetterRendererTest {

    private final LetterRenderer renderer = new LetterRenderer(messages());

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/reminder");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("agency", new Agency("S", "Sở Mẫu", "SM", "UBND tỉnh Mẫu", "Mẫu"));
        model.put("recipientName", "Nguyễn Thị Ánh");
        model.put("recipientPosition", "Trưởng phòng");
        model.put("taskName", "Viết báo cáo");
        model.put("planKey", "KH-2030-TD01");
        model.put("planName", "Kỷ cương <đổi mới>");
        model.put("title", "Tổ chức phong trào “Kỷ cương”");
        model.put("unitName", "Chi cục Mẫu");
        model.put("nomineeName", null);
        model.put("due", "15/11/2030 17:00");
        model.put("late", false);
        model.put("days", 3);
        model.put("link", "http://localhost:8080/camunda/app/tasklist/default/#/?task=1");
        model.put("holders", List.of("Trần Văn Bình", "Lê Thị Cúc"));
        model.put("superiors", List.of("Phạm Văn Dũng"));
        model.put("reference", "45/KH-SM");
        model.put("issueDate", "22/06/2030");
        model.put("achievementFrom", "01/01/2030");
        model.put("achievementTo", "31/12/2030");
        model.put("reportDue", "15/11/2030");
        model.put("carriesOut", true);
        model.put("summary", "Dòng một\nDòng hai");
        model.put("results", List.of());
        model.put("proposalKey", "TTr-2030-TD01");
        model.put("number", "12");
        model.put("sentOn", "01/12/2030");
        model.put("receiver", "Ban Mẫu");
        model.put("waited", 25);
        model.put("reason", "Thiếu số liệu.");
        model.put("ownCount", 1);
        model.put("reportedCount", 1);
        model.put("toldAbove", true);
        model.put("ownPlans", List.of(Map.of("key", "KH-2030-TD01", "name", "Kỷ cương", "tasks", List.of(new HashMap<>(model)))));
        model.put("reportedPlans", model.get("ownPlans"));
        model.put("subject", List.of("KH-2030-TD01", "Viết báo cáo", "15/11/2030", "Kỷ cương"));
        return model;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "morning", "returned", "plan-issued", "plan-closed", "results-announced", "answer-overdue"
            })
    void every_letter_greets_says_what_it_is_about_and_ends_as_the_office_writes(String template) {
        Rendered letter = renderer.render(template, model());
        assertThat(letter.html())
                .startsWith("<!DOCTYPE html>")
                .contains("Kính gửi: <b>Nguyễn Thị Ánh</b><span>, Trưởng phòng</span>.", "Trân trọng./.", "Sở Mẫu")
                .doesNotContain(" th:", "Nguyễn Văn", "null");
        assertThat(letter.text())
                .startsWith("Kính gửi: Nguyễn Thị Ánh, Trưởng phòng.\n\n")
                .contains("Trân trọng./.\n", "Sở Mẫu")
                .doesNotContain(" th:", "[(", "[/", "null");
        assertThat(letter.subject()).doesNotContain("{", "mail.");
    }

    @Test
    void a_letter_about_a_task_tells_task_plan_unit_due_day_and_link() {
        Rendered letter = renderer.render("returned", model());
        assertThat(letter.subject()).isEqualTo("[KH-2030-TD01] Trả lại để hoàn thiện: Viết báo cáo (hạn 15/11/2030)");
        assertThat(letter.text())
                .contains(
                        """
                        - Công việc: Viết báo cáo
                        - Kế hoạch: KH-2030-TD01: Kỷ cương <đổi mới>
                        - Đơn vị: Chi cục Mẫu
                        - Thời hạn: 15/11/2030 17:00 (còn 3 ngày làm việc)
                        """,
                        "http://localhost:8080/camunda/app/tasklist/default/#/?task=1");
        assertThat(letter.html())
                .contains("Kỷ cương &lt;đổi mới&gt;", "còn 3 ngày làm việc", "#/?task=1\"")
                .doesNotContain("Hồ sơ đề nghị");
    }

    @Test
    void the_time_that_is_left_is_worded_for_today_and_for_late_tasks_too() {
        assertThat(text(0, false)).contains("(hạn cuối là hôm nay)");
        assertThat(text(0, true)).contains("(đã quá hạn)");
        assertThat(text(2, true)).contains("(đã quá hạn 2 ngày làm việc)");
    }

    private String text(int days, boolean late) {
        Map<String, Object> model = model();
        model.put("days", days);
        model.put("late", late);
        return renderer.render("returned", model).text();
    }

    @Test
    void a_subject_is_one_line_whatever_a_user_wrote() {
        Map<String, Object> model = model();
        model.put("subject", List.of("KH", "Việc\r\nBcc: x@y.vn\u2028\u0000", "hôm nay"));
        assertThat(renderer.render("returned", model).subject()).isEqualTo("[KH] Trả lại để hoàn thiện: Việc Bcc: x@y.vn  (hạn hôm nay)");
        model.put("subject", List.of("KH", "dài ".repeat(200), ""));
        assertThat(renderer.render("returned", model).subject()).hasSizeLessThanOrEqualTo(200).endsWith("…");
    }

    @Test
    void an_unknown_letter_is_an_error_of_the_program() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> renderer.render("no-such", model()))
                .hasMessageContaining("mail.no-such.subject");
    }
}
