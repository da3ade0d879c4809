package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;

/** The years on record. */
@ApplicationTest
@Transactional
class CalendarTableTest {

    @Autowired
    private WorkingDays days;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {
        "2023-01-02", "2023-01-20", "2023-01-26", "2023-05-03", "2023-09-01", "2023-09-04", "2024-02-08", "2024-02-14", "2024-04-18",
        "2024-04-29", "2024-09-03", "2025-01-27", "2025-01-31", "2025-04-07", "2025-05-02", "2025-09-01", "2026-01-02", "2026-02-16",
        "2026-02-20", "2026-04-27", "2026-08-31", "2026-09-01", "2027-02-04", "2027-02-10", "2027-04-16", "2027-05-03",
    })
    void a_holiday_on_a_weekday_is_no_working_day(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2023-01-19", "2023-01-27", "2023-05-04", "2023-09-05", "2024-02-07", "2024-02-15", "2024-05-04", "2025-01-24", "2025-02-03",
        "2025-04-26", "2026-01-10", "2026-02-13", "2026-02-23", "2026-08-22", "2027-02-03", "2027-02-11",
    })
    void the_days_around_holidays_and_the_swapped_saturdays_are_worked(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-19,   1, 2023-01-27", // over Tết
        "2024-02-15,  -1, 2024-02-07", // back over Tết
        "2024-02-05,   5, 2024-02-19",
        "2026-02-13,   1, 2026-02-23",
        "2027-02-03,   1, 2027-02-11",
        "2025-04-25,   1, 2025-04-26", // a worked Saturday
        "2025-05-05,  -1, 2025-04-29",
        "2022-12-30,   1, 2023-01-03", // over a year's end
        "2023-12-29,   1, 2024-01-02",
        "2026-01-05,  -1, 2025-12-31",
        "2025-12-31,   1, 2026-01-05",
        "2026-01-09,   1, 2026-01-10",
        "2023-12-15,  25, 2024-01-22", // the province's 25 working days
    })
    void counts_over_tet_swapped_days_and_year_ends(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }

    /** Worked out by hand with the official announcements (2027: by the computed days). */
    @ParameterizedTest
    @CsvSource({
        "2024-01-22,  25, 2024-03-04", // Tết Giáp Thìn: 08/02 to 14/02, and a leap day
        "2024-02-16,  -3, 2024-02-06",
        "2025-01-06,  25, 2025-02-17", // Tết Ất Tỵ: 25/01 to 02/02
        "2025-02-04,  -3, 2025-01-23",
        "2026-01-26,  25, 2026-03-09", // Tết Bính Ngọ: 14/02 to 22/02
        "2026-02-24,  -3, 2026-02-12",
        "2027-01-18,  25, 2027-03-01", // Tết Đinh Mùi: 04/02 to 10/02
        "2027-02-12,  -3, 2027-02-02",
        "2024-04-22,  10, 2024-05-08", // 29/04 off, Saturday 04/05 worked
        "2024-05-07,  -3, 2024-05-03",
        "2025-04-21,  10, 2025-05-07", // Saturday 26/04 worked, 02/05 off
        "2026-08-17,  12, 2026-09-04", // Saturday 22/08 worked, 31/08 off
        "2024-02-28,   1, 2024-02-29",
        "2024-02-29,   1, 2024-03-01",
        "2024-03-01,  -1, 2024-02-29",
        "2023-02-28,   1, 2023-03-01",
        "2024-12-31,   1, 2025-01-02",
        "2025-01-02,  -1, 2024-12-31",
        "2026-12-31,   1, 2027-01-04",
    })
    void twenty_five_days_on_and_three_days_before_over_each_tet_each_swap_leap_day_and_year_end(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }

    @Test
    void an_edited_row_counts_at_once() {
        LocalDate day = LocalDate.of(2027, 2, 3);
        assertThat(days.isWorkingDay(day)).isTrue();
        jdbc.sql("insert into thidua.calendar_day (day, kind, name, announced) values (?, 'HOLIDAY', 'Tết', true)").param(day).update();
        assertThat(days.isWorkingDay(day)).isFalse();
        assertThat(days.plus(LocalDate.of(2027, 2, 2), 1)).isEqualTo(LocalDate.of(2027, 2, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "Pacific/Kiritimati", "UTC"})
    void neither_the_zone_of_the_jvm_nor_that_of_the_database_session_shifts_a_day(String zone) {
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            jdbc.sql("select set_config('TimeZone', ?, true)").param(zone).query(String.class).single();
            assertThat(days.plus(LocalDate.of(2027, 1, 18), 25)).isEqualTo(LocalDate.of(2027, 3, 1));
            assertThat(days.plus(LocalDate.of(2027, 2, 12), -3)).isEqualTo(LocalDate.of(2027, 2, 2));
            assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 4))).isFalse();
            assertThat(days.isWorkingDay(LocalDate.of(2027, 2, 3))).isTrue();
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void computed_days_are_told_apart_from_announced_ones() {
        assertThat(jdbc.sql("select count(*) from thidua.calendar_day where announced and day >= '2027-01-01'").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select announced from thidua.calendar_day where day = '2024-02-10'").query(Boolean.class).single()).isTrue();
    }
}
