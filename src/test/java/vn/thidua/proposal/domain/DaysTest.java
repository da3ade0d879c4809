package vn.thidua.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.WorkingDays;

class DaysTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static Instant overdue(int days, LocalDate... signs) {
        return Days.overdue(List.of(signs), days, new WeekDays(), ZONE);
    }

    @Test
    void the_wait_ends_at_eight_on_the_working_day_after_its_last_day() {
        // 25 working days after Monday 2 December 2030 is Monday 6 January 2031
        assertThat(overdue(25, LocalDate.of(2030, 12, 2))).isEqualTo(Instant.parse("2031-01-07T01:00:00Z"));
    }

    @Test
    void a_last_day_before_the_weekend_is_overdue_on_monday() {
        assertThat(overdue(4, LocalDate.of(2030, 12, 2))).isEqualTo(Instant.parse("2030-12-09T01:00:00Z"));
    }

    @Test
    void the_wait_counts_from_the_latest_sign() {
        assertThat(overdue(1, LocalDate.of(2030, 12, 2), LocalDate.of(2030, 12, 10), LocalDate.of(2030, 12, 4)))
                .isEqualTo(Instant.parse("2030-12-12T01:00:00Z"));
    }

    @Test
    void days_are_written_as_on_paper() {
        assertThat(Days.onPaper(LocalDate.of(2030, 2, 3))).isEqualTo("03/02/2030");
        assertThat(Days.onPaper(null)).isNull();
    }

    /** Monday to Friday; the calendar with its holidays has its own tests. */
    private static final class WeekDays implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public LocalDate plus(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= isWorkingDay(day) ? 1 : 0;
            }
            return day;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }
}
