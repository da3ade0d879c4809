package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.refusal.Refusal;

class SupplementTermTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** A Friday; the milestone of {@link Samples} is a Friday, too. */
    private static final LocalDate TODAY = LocalDate.of(2030, 11, 8);

    private static SupplementTerm at(int hour, int minute) {
        return new SupplementTerm(Clock.fixed(instant(TODAY, hour, minute), ZONE), new WeekDays());
    }

    private static Instant instant(LocalDate day, int hour, int minute) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    private static Refusal refusal(LocalDate due, boolean stated) {
        return catchThrowableOfType(Refusal.class, () -> at(9, 0).due(due, Samples.selectionDue(stated)));
    }

    @Test
    void runs_until_five_in_the_afternoon_of_a_working_day() {
        assertThat(at(9, 0).due(LocalDate.of(2030, 11, 11), Samples.selectionDue(true)))
                .isEqualTo(Instant.parse("2030-11-11T10:00:00Z"));
    }

    @Test
    void may_run_until_the_selection_but_not_beyond() {
        assertThat(at(9, 0).due(LocalDate.of(2030, 11, 15), Samples.selectionDue(true))).isNotNull();
        assertThat(refusal(LocalDate.of(2030, 11, 18), true).code()).isEqualTo("appraisal.supplementDueAfterSelection");
        assertThat(refusal(LocalDate.of(2030, 11, 18), true).clause()).isEqualTo("Mục V.2");
        assertThat(refusal(LocalDate.of(2030, 11, 16), true).code()).isEqualTo("appraisal.supplementDueAfterSelection");
    }

    @Test
    void does_not_cite_the_plan_for_a_day_that_the_department_set() {
        assertThat(refusal(LocalDate.of(2030, 11, 18), false).clause()).isNull();
    }

    @Test
    void must_be_given_and_lie_after_today_on_a_working_day() {
        assertThat(refusal(null, true).code()).isEqualTo("appraisal.supplementDueMissing");
        assertThat(refusal(TODAY, true).code()).isEqualTo("appraisal.supplementDuePast");
        assertThat(refusal(TODAY.minusDays(1), true).code()).isEqualTo("appraisal.supplementDuePast");
        assertThat(refusal(TODAY.plusDays(1), true).code()).isEqualTo("appraisal.supplementDueNotWorkingDay");
        assertThat(refusal(TODAY.plusDays(1), true).field()).isEqualTo("supplementDue");
    }

    @Test
    void today_is_the_day_in_vietnam() {
        // 18:00 UTC on Sunday the 10th is Monday the 11th there
        SupplementTerm term = new SupplementTerm(
                Clock.fixed(Instant.parse("2030-11-10T18:00:00Z"), ZONE), new WeekDays());
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> term.due(LocalDate.of(2030, 11, 11), Samples.selectionDue(true)));
        assertThat(refusal.code()).isEqualTo("appraisal.supplementDuePast");
    }

    @Test
    void reminds_at_eight_one_working_day_before() {
        assertThat(at(7, 59).reminder(instant(LocalDate.of(2030, 11, 13), 17, 0)))
                .isEqualTo(instant(LocalDate.of(2030, 11, 12), 8, 0));
        assertThat(at(7, 59).reminder(instant(LocalDate.of(2030, 11, 11), 17, 0))).isEqualTo(instant(TODAY, 8, 0));
    }

    @Test
    void reminds_now_where_that_has_passed_and_never_after_the_due_time() {
        assertThat(at(8, 1).reminder(instant(LocalDate.of(2030, 11, 11), 17, 0))).isEqualTo(instant(TODAY, 8, 1));
        assertThat(at(17, 30).reminder(instant(TODAY, 17, 0))).isEqualTo(instant(TODAY, 17, 0));
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
            for (int left = Math.abs(days); left > 0; ) {
                day = day.plusDays(Integer.signum(days));
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
