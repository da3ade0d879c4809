package vn.thidua.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RemedyTermTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Due on Friday, 26 July 2024. */
    private final RemedyTerm term = new RemedyTerm(LocalDate.of(2024, 7, 26), new InspectionRulesTest.Weekdays(), ZONE);

    @Test
    void it_is_due_at_the_close_of_its_own_day() {
        assertThat(term.due()).isEqualTo(at("2024-07-26T17:00"));
        RemedyTerm saturday = new RemedyTerm(LocalDate.of(2024, 7, 27), new InspectionRulesTest.Weekdays(), ZONE);
        assertThat(saturday.due()).isEqualTo(at("2024-07-27T17:00"));
    }

    @Test
    void its_unit_is_reminded_three_working_days_before_or_as_early_as_there_is_time() {
        assertThat(term.remindAt(at("2024-07-15T09:00"))).isEqualTo(at("2024-07-23T08:00"));
        assertThat(term.remindAt(at("2024-07-24T09:00"))).isEqualTo(at("2024-07-26T08:00"));
        assertThat(term.remindAt(at("2024-07-26T09:00"))).isEqualTo(at("2024-07-26T13:00"));
        assertThat(term.remindAt(at("2024-07-29T09:00"))).isEqualTo(at("2024-07-29T10:00"));
    }

    @Test
    void it_is_told_on_the_next_working_morning_and_after_a_late_return_on_the_one_after_that() {
        assertThat(term.escalateAt(at("2024-07-15T09:00"))).isEqualTo(at("2024-07-29T08:00"));
        assertThat(term.escalateAt(at("2024-07-29T07:00"))).isEqualTo(at("2024-07-30T08:00"));
        assertThat(term.escalateAt(at("2024-08-02T09:00"))).isEqualTo(at("2024-08-05T08:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
