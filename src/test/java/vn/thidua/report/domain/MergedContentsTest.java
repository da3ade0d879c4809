package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.ReportedContents.Content;
import vn.thidua.plan.ReportedContents.Entry;
import vn.thidua.report.domain.MergedContents.Told;

class MergedContentsTest {

    @Test
    void what_units_tell_is_put_together_by_contents_in_the_order_of_plan_and_units() {
        assertThat(MergedContents.of(
                        List.of(section("ND1"), section("ND2"), section("GP1")),
                        List.of(new Told("Chi cục B", Map.of("ND1", "b1", "GP1", "b3")), new Told("Chi cục A", Map.of("ND1", "a1")))))
                .containsExactly(
                        new Content("Mục ND1", "Tiêu đề ND1", List.of(new Entry("Chi cục B", "b1"), new Entry("Chi cục A", "a1"))),
                        new Content("Mục GP1", "Tiêu đề GP1", List.of(new Entry("Chi cục B", "b3"))));
    }

    @Test
    void nothing_told_is_nothing_merged() {
        assertThat(MergedContents.of(List.of(section("ND1")), List.of())).isEmpty();
    }

    private static Section section(String code) {
        return new Section(code, "Mục " + code, "Tiêu đề " + code, "Nội dung", null);
    }
}
