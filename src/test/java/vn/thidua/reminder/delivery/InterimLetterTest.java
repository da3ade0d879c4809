package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.organization.Agency;

class InterimLetterTest {

    private final LetterRenderer renderer = new LetterRenderer(LetterRendererTest.messages());

    @Test
    void tells_assessment_praise_tasks_and_who_was_missing() {
        Rendered letter = renderer.render("interim-published", model("Chi cục A", List.of("Chi cục B", "Phòng C")));
        assertThat(letter.subject()).isEqualTo("Kết quả Sơ kết giữa năm: Kỷ cương <đổi mới>");
        assertThat(letter.text())
                .contains("Đánh giá kết quả đến nay:\nĐúng tiến độ\n", "Biểu dương:\nChi cục A\n", "thời gian còn lại của năm:\nGiữ vững\n")
                .contains("chưa báo cáo sơ kết:\n", "- Chi cục B\n", "- Phòng C\n")
                .doesNotContain("[(", "[/", "null");
        assertThat(letter.html())
                .contains("Kỷ cương &lt;đổi mới&gt;", "<li>Chi cục B</li>", "Chi cục A", "Giữ vững")
                .doesNotContain(" th:", "null");
    }

    @Test
    void says_nothing_of_praise_and_missing_units_where_there_are_none() {
        Rendered letter = renderer.render("interim-published", model(null, List.of()));
        assertThat(letter.text()).doesNotContain("Biểu dương", "chưa báo cáo", "null");
        assertThat(letter.html()).doesNotContain("Biểu dương", "chưa báo cáo", "null");
    }

    private static Map<String, Object> model(String praise, List<String> missing) {
        Map<String, Object> model = new HashMap<>();
        model.put("agency", new Agency("S", "Sở Mẫu", "SM", "UBND tỉnh Mẫu", "Mẫu"));
        model.put("recipientName", "Nguyễn Thị Ánh");
        model.put("recipientPosition", "Trưởng phòng");
        model.put("reference", "45/KH-SM");
        model.put("issueDate", "22/06/2030");
        model.put("planName", "Kỷ cương <đổi mới>");
        model.put("link", "http://localhost:8080/camunda/app/tasklist/default/");
        model.put("interimLabel", "Sơ kết giữa năm");
        model.put("interimDay", "15/08/2030");
        model.put("assessment", "Đúng tiến độ");
        model.put("praise", praise);
        model.put("tasks", "Giữ vững");
        model.put("missing", missing);
        model.put("subject", List.of("Sơ kết giữa năm", "Kỷ cương <đổi mới>"));
        return model;
    }
}
