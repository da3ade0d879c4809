package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.calendar.domain.DayCount;
import vn.thidua.calendar.domain.DayKind;

/** The arithmetic alone, on the week around 30 April 2024: Monday swapped with the Saturday after. */
class DayCountTest {

    private final WorkingDays days = new DayCount(Map.of(
            LocalDate.of(2024, 4, 29), DayKind.SWAPPED_DAY_OFF,
            LocalDate.of(2024, 4, 30), DayKind.HOLIDAY,
            LocalDate.of(2024, 5, 1), DayKind.HOLIDAY,
            LocalDate.of(2024, 5, 4), DayKind.SWAPPED_WORKDAY));

    @ParameterizedTest
    @CsvSource({
        "2024-04-26,  0, 2024-04-26",
        "2024-04-27,  0, 2024-05-02",
        "2024-04-26,  1, 2024-05-02",
        "2024-04-26,  3, 2024-05-04",
        "2024-05-04,  1, 2024-05-06",
        "2024-05-06, -1, 2024-05-04",
        "2024-05-02, -1, 2024-04-26",
        "2024-05-01, -1, 2024-04-26",
        "2024-05-01,  1, 2024-05-02",
        "2024-12-31,  1, 2025-01-01",
    })
    void counts_from_a_day_that_is_not_counted_itself(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-26, 2024-05-02,  1",
        "2024-04-26, 2024-05-05,  3",
        "2024-04-26, 2024-04-26,  0",
        "2024-04-26, 2024-05-01,  0",
        "2024-05-02, 2024-04-26, -1",
    })
    void counts_the_days_between_two_days(LocalDate from, LocalDate to, int expected) {
        assertThat(days.between(from, to)).isEqualTo(expected);
    }

    @Test
    void a_half_day_counts_as_a_day_and_ends_at_half_past_eleven() {
        LocalDate half = LocalDate.of(2024, 6, 19);
        WorkingDays calendar = new DayCount(Map.of(half, DayKind.HALF_DAY));
        assertThat(calendar.isWorkingDay(half)).isTrue();
        assertThat(calendar.plus(half.minusDays(1), 2)).isEqualTo(half.plusDays(1));
        assertThat(calendar.closes(half)).isEqualTo(LocalTime.of(11, 30));
        assertThat(calendar.closes(half.plusDays(1))).isEqualTo(LocalTime.of(17, 0));
        assertThat(days.closes(LocalDate.of(2024, 5, 1))).isEqualTo(LocalTime.of(17, 0)); // a plan may name a holiday
    }

    @Test
    void plus_and_between_answer_each_other() {
        LocalDate from = LocalDate.of(2024, 4, 20);
        for (int count = 1; count < 40; count++) {
            assertThat(days.between(from, days.plus(from, count))).isEqualTo(count);
        }
    }
}
