package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.engine.EngineClock;
import vn.thidua.plan.Plans.TaskDeadline;
import vn.thidua.plan.domain.Reckoning;

/** The province answers within 25 working days; people are reminded three working days before. By the calendar on record, worked out by hand. */
@ApplicationTest
@Transactional
class DeadlinesOverTetTest {

    @Autowired
    private WorkingDays workingDays;

    @ParameterizedTest
    @CsvSource({
        // made, due, reminded, escalated
        "2024-01-22T10:00, 2024-03-04T17:00, 2024-02-28T08:00, 2024-03-05T08:00", // over Tết and the leap day
        "2024-01-05T16:00, 2024-02-16T17:00, 2024-02-06T08:00, 2024-02-19T08:00", // due after Tết, reminded before it
        "2025-01-06T10:00, 2025-02-17T17:00, 2025-02-12T08:00, 2025-02-18T08:00",
        "2024-12-23T10:00, 2025-02-04T17:00, 2025-01-23T08:00, 2025-02-05T08:00", // over New Year and Tết
        "2026-01-26T10:00, 2026-03-09T17:00, 2026-03-04T08:00, 2026-03-10T08:00",
        "2026-01-13T10:00, 2026-02-24T17:00, 2026-02-12T08:00, 2026-02-25T08:00",
        "2027-01-18T10:00, 2027-03-01T17:00, 2027-02-24T08:00, 2027-03-02T08:00",
        "2027-01-03T10:00, 2027-02-12T17:00, 2027-02-02T08:00, 2027-02-15T08:00", // made on a Sunday
    })
    void counts_twenty_five_days_on_and_three_back_over_each_tet(
            LocalDateTime made, LocalDateTime due, LocalDateTime remind, LocalDateTime escalate) {
        TaskDeadline deadline = new Reckoning(workingDays.snapshot(), EngineClock.ZONE, List.of())
                .deadline(SamplePlan.content(), "UserTask_recordAnswer", at(made));
        assertThat(deadline.due()).isEqualTo(at(due));
        assertThat(deadline.remind()).isEqualTo(at(remind));
        assertThat(deadline.escalate()).isEqualTo(at(escalate));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(EngineClock.ZONE).toInstant();
    }
}
