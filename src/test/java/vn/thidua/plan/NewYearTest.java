package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.domain.NewYear;

class NewYearTest {

    private final PlanContent of2023 = SamplePlan.content();
    private final PlanContent of2024 = NewYear.of(of2023, 2024);

    @Test
    void dates_move_by_whole_years() {
        assertThat(of2024.year()).isEqualTo(2024);
        assertThat(of2024.achievementFrom()).isEqualTo("2024-01-01");
        assertThat(of2024.achievementTo()).isEqualTo("2024-12-31");
        assertThat(of2024.milestones()).extracting(Milestone::date)
                .containsExactlyElementsOf(of2023.milestones().stream().map(m -> m.date().plusYears(1)).toList());
    }

    @Test
    void the_year_is_renewed_in_the_title_only() {
        assertThat(of2024.title()).endsWith("năm 2024").doesNotContain("2023");
        assertThat(of2024.basis()).isEqualTo(of2023.basis());
        assertThat(of2024.criteria()).isEqualTo(of2023.criteria());
        assertThat(of2024.contents()).isEqualTo(of2023.contents());
    }

    @Test
    void a_longer_number_is_no_year() {
        PlanContent odd = SamplePlan.with(json -> json.put("title", "Kế hoạch 12023 năm 2023"));
        assertThat(NewYear.of(odd, 2025).title()).isEqualTo("Kế hoạch 12023 năm 2025");
    }

    @Test
    void the_same_year_gives_the_same_plan() {
        assertThat(NewYear.of(of2023, 2023)).isEqualTo(of2023);
    }
}
