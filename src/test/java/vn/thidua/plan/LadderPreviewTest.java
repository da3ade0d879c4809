package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Organization;
import vn.thidua.plan.LadderPreview.Row;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;

/** The plan of 2023, reckoned by hand: reports are due on Wednesday 15/11, selection on Friday 8/12, the proposal on Friday 15/12. */
@ApplicationTest
@Transactional
class LadderPreviewTest {

    private static final String HEAD = "Trưởng phòng TCCB (Phan Duy Hưng)";
    private static final String DIRECTOR = "Giám đốc (Đinh Vĩnh Thụy)";
    private static final String OFFICERS = "Chuyên viên TCCB (Đặng Mạnh Cường, Trần Thùy Dung, Trần Hồng Vân)";

    @Autowired
    private LadderPreview preview;

    @Autowired
    private Organization organization;

    @BeforeEach
    void the_department() {
        organization.importDirectory(SamplePlan.directory());
    }

    private static List<String> lines(List<Row> rows) {
        return rows.stream().map(row -> row.when() + " | " + row.task() + " | " + row.unit() + " | " + row.step()).toList();
    }

    @Test
    void what_has_a_date_stands_first_in_the_order_of_time() {
        List<Row> dated = preview.of(SamplePlan.content()).stream().takeWhile(row -> row.at() != null).toList();
        assertThat(lines(dated))
                .containsExactly(
                        "03/11/2023 08:00 | Lập báo cáo của đơn vị | 20 đơn vị | Nhắc trước hạn 5 ngày làm việc",
                        "10/11/2023 08:00 | Lập báo cáo của đơn vị | 20 đơn vị | Nhắc vào ngày đến hạn",
                        "13/11/2023 08:00 | Lập báo cáo của đơn vị | 20 đơn vị | Quá hạn 1 ngày làm việc, báo cáo cấp trên",
                        "13/11/2023 08:00 | Xác nhận báo cáo | 20 đơn vị | Nhắc trước hạn 2 ngày làm việc",
                        "15/11/2023 08:00 | Lập báo cáo của đơn vị | 20 đơn vị | Quá hạn 3 ngày làm việc, báo cáo cấp trên",
                        "15/11/2023 08:00 | Xác nhận báo cáo | 20 đơn vị | Nhắc vào ngày đến hạn",
                        "16/11/2023 08:00 | Xác nhận báo cáo | 20 đơn vị | Quá hạn 1 ngày làm việc, báo cáo cấp trên",
                        "20/11/2023 08:00 | Xác nhận báo cáo | 20 đơn vị | Quá hạn 3 ngày làm việc, báo cáo cấp trên",
                        "05/12/2023 08:00 | Xếp hạng, lựa chọn danh sách đề nghị | Cấp Sở | Nhắc trước hạn 3 ngày làm việc",
                        "08/12/2023 08:00 | Xếp hạng, lựa chọn danh sách đề nghị | Cấp Sở | Nhắc vào ngày đến hạn",
                        "11/12/2023 08:00 | Xếp hạng, lựa chọn danh sách đề nghị | Cấp Sở | Quá hạn 1 ngày làm việc, báo cáo cấp trên",
                        "13/12/2023 08:00 | Xếp hạng, lựa chọn danh sách đề nghị | Cấp Sở | Quá hạn 3 ngày làm việc, báo cáo cấp trên",
                        "13/12/2023 08:00 | Cấp số, gửi tờ trình | Cấp Sở | Nhắc trước hạn 2 ngày làm việc",
                        "15/12/2023 08:00 | Cấp số, gửi tờ trình | Cấp Sở | Nhắc vào ngày đến hạn",
                        "18/12/2023 08:00 | Cấp số, gửi tờ trình | Cấp Sở | Quá hạn 1 ngày làm việc, báo cáo cấp trên",
                        "20/12/2023 08:00 | Cấp số, gửi tờ trình | Cấp Sở | Quá hạn 3 ngày làm việc, báo cáo cấp trên");
        assertThat(dated.get(0).recipients()).isEqualTo("Cán bộ đầu mối đơn vị");
        assertThat(dated.get(2).recipients()).isEqualTo("Thủ trưởng đơn vị; đồng gửi: Cán bộ đầu mối đơn vị");
        assertThat(dated.get(7).recipients()).isEqualTo(DIRECTOR + "; đồng gửi: Thủ trưởng đơn vị");
        assertThat(dated.get(9).recipients()).isEqualTo(OFFICERS);
        assertThat(dated.get(10).recipients()).isEqualTo(HEAD + "; đồng gửi: " + OFFICERS);
        assertThat(dated.get(13).recipients()).isEqualTo("Văn thư (Hà Thế Vinh)");
    }

    @Test
    void what_counts_from_the_making_of_a_task_says_so() {
        List<String> lines = lines(preview.of(SamplePlan.content()));
        assertThat(lines)
                .containsSequence(
                        "08:00, 4 ngày làm việc sau khi giao | Dự thảo kế hoạch | Cấp Sở | Nhắc trước hạn 1 ngày làm việc",
                        "08:00, 5 ngày làm việc sau khi giao | Dự thảo kế hoạch | Cấp Sở | Nhắc vào ngày đến hạn",
                        "08:00, 6 ngày làm việc sau khi giao | Dự thảo kế hoạch | Cấp Sở | Quá hạn 1 ngày làm việc, báo cáo cấp trên",
                        "08:00, 8 ngày làm việc sau khi giao | Dự thảo kế hoạch | Cấp Sở | Quá hạn 3 ngày làm việc, báo cáo cấp trên")
                .contains(
                        "08:00, 2 ngày làm việc sau khi giao | Xác nhận tiếp nhận kế hoạch | 20 đơn vị | Nhắc trước hạn 1 ngày làm việc",
                        // the department's standard speaks of it, the plan does not
                        "08:00, 1 ngày làm việc sau khi giao | Xác nhận phản ánh của đơn vị | Đơn vị của hồ sơ | Nhắc trước hạn 1 ngày làm việc",
                        "08:00, trước hạn ghi khi giao việc 3 ngày làm việc | Khắc phục kiến nghị | Đơn vị của hồ sơ | Nhắc trước hạn 3 ngày làm việc");
    }

    @Test
    void a_morning_before_the_task_exists_is_not_promised() {
        PlanContent plan = SamplePlan.content();
        PlanContent early = plan.withDeadlines(List.of(
                plan.deadlines().get(0).withLadder(List.of(new LadderStep(-5, Audience.HOLDERS), new LadderStep(-4, Audience.HOLDERS), new LadderStep(1, Audience.TCCB_HEAD))),
                // reporting opens on 2/10; 30 working days before 10/11 lie before it
                new Deadline("UserTask_writeReport", "reportDue", -3, 5, 1, "UNIT_HEAD", List.of(
                        new LadderStep(-30, Audience.HOLDERS), new LadderStep(-28, Audience.HOLDERS), new LadderStep(1, Audience.UNIT_HEAD)))));
        assertThat(lines(preview.of(early)))
                .filteredOn(line -> line.contains("Dự thảo kế hoạch"))
                .extracting(line -> line.substring(0, line.indexOf(" |")))
                .containsExactly("08:00, 1 ngày làm việc sau khi giao", "08:00, 6 ngày làm việc sau khi giao");
        assertThat(lines(preview.of(early)))
                .filteredOn(line -> line.contains("Lập báo cáo của đơn vị"))
                .extracting(line -> line.substring(0, 10))
                .containsExactly("03/10/2023", "13/11/2023");
    }

    @Test
    void a_single_unit_stands_there_by_its_name_with_its_people_and_a_role_that_nobody_holds_is_marked() {
        PlanContent one = SamplePlan.with(json -> {
            json.remove("addressees");
            ((ArrayNode) json.putArray("addressees")).add("TCCB");
        });
        assertThat(preview.of(one).get(2)).satisfies(row -> {
            assertThat(row.unit()).isEqualTo(organization.unit("TCCB").name());
            assertThat(row.recipients()).startsWith("Thủ trưởng đơn vị (Phan Duy Hưng); đồng gửi: Cán bộ đầu mối đơn vị (").contains("Trần Thùy Dung");
        });
        String without = organization.units().stream()
                .map(unit -> unit.code())
                .filter(code -> organization.holders(vn.thidua.organization.Role.UNIT_HEAD, code).isEmpty())
                .findFirst()
                .orElseThrow();
        PlanContent two = SamplePlan.with(json -> ((ArrayNode) json.putArray("addressees")).add("TCCB").add(without));
        assertThat(preview.of(two).get(2).recipients())
                .startsWith("Thủ trưởng đơn vị (chưa có người ở: " + organization.unit(without).name() + ")");
    }
}
