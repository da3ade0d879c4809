package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.domain.DayCount;
import vn.thidua.plan.SamplePlan;

/** Without holidays; 15 August 2023 is a Tuesday. */
class InterimDatesTest {

    private final InterimDates dates = new InterimDates(SamplePlan.with(plan -> {
        milestone(plan, "interim2", "2023-09-15");
        milestone(plan, "interim1", "2023-08-15");
    }));

    @Test
    void a_plan_that_sets_no_interim_review_has_none() {
        assertThat(new InterimDates(SamplePlan.content()).ahead(LocalDate.of(2023, 1, 1))).isEmpty();
    }

    @Test
    void reviews_take_place_in_the_order_of_their_days_and_never_on_a_day_that_has_passed() {
        assertThat(dates.ahead(LocalDate.of(2023, 6, 22))).containsExactly("interim1", "interim2");
        assertThat(dates.ahead(LocalDate.of(2023, 8, 15))).containsExactly("interim1", "interim2");
        assertThat(dates.ahead(LocalDate.of(2023, 8, 16))).containsExactly("interim2");
        assertThat(dates.ahead(LocalDate.of(2023, 9, 16))).isEmpty();
    }

    @Test
    void only_an_interim_milestone_has_a_review() {
        assertThat(dates.has("interim1")).isTrue();
        assertThat(dates.has("interim3")).isFalse();
        assertThat(dates.has("reportDue")).isFalse();
    }

    @Test
    void units_begin_working_days_before_the_milestone_and_at_least_one() {
        assertThat(dates.opens("interim1", 7, new DayCount(Map.of()))).isEqualTo("2023-08-04");
        assertThat(dates.opens("interim1", 0, new DayCount(Map.of()))).isEqualTo("2023-08-14");
    }

    static void milestone(ObjectNode plan, String code, String date) {
        ((ArrayNode) plan.get("milestones")).addObject().put("code", code).put("label", "Sơ kết " + code).put("date", date).put("stated", false);
    }
}
