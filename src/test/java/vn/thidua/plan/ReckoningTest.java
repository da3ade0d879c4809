package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.calendar.domain.DayCount;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.calendar.domain.DayKind;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.Plans.TaskDeadline;
import vn.thidua.plan.domain.NewYear;
import vn.thidua.plan.domain.Reckoning;

/** Deadlines of the 2023 plan, without holidays; June 2023 begins on a Thursday. */
class ReckoningTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingDays weekdays = new DayCount(Map.of());
    private final Reckoning reckoning = new Reckoning(weekdays, ZONE, List.of());
    private final PlanContent plan = SamplePlan.content();

    @ParameterizedTest
    @CsvSource({
        // task, created, due, remind, escalate
        "UserTask_draftPlan,      2023-06-01T09:00, 2023-06-08T17:00, 2023-06-07T08:00, 2023-06-09T08:00",
        "UserTask_draftPlan,      2023-06-03T22:00, 2023-06-09T17:00, 2023-06-08T08:00, 2023-06-12T08:00", // made on a Saturday
        "UserTask_numberPlan,     2023-06-01T09:00, 2023-06-02T17:00, 2023-06-02T08:00, 2023-06-05T08:00", // reminded on the due day
        "UserTask_writeReport,    2023-10-02T00:00, 2023-11-10T17:00, 2023-11-03T08:00, 2023-11-13T08:00", // counts back from the milestone
        "UserTask_confirmReport,  2023-10-20T10:00, 2023-11-15T17:00, 2023-11-13T08:00, 2023-11-16T08:00",
        "UserTask_recordAnswer,   2023-12-15T10:00, 2024-01-19T17:00, 2024-01-16T08:00, 2024-01-22T08:00", // over the year's end
        // the planned reminder has passed: on the due day at eight
        "UserTask_confirmReport,  2023-11-13T08:00, 2023-11-15T17:00, 2023-11-15T08:00, 2023-11-16T08:00",
        "UserTask_confirmReport,  2023-11-14T10:00, 2023-11-15T17:00, 2023-11-15T08:00, 2023-11-16T08:00",
        // that has passed too: half-way
        "UserTask_confirmReport,  2023-11-15T09:00, 2023-11-15T17:00, 2023-11-15T13:00, 2023-11-16T08:00",
        // late from the start: an hour, and the next working morning
        "UserTask_confirmReport,  2023-11-15T17:00, 2023-11-15T17:00, 2023-11-15T18:00, 2023-11-16T08:00",
        "UserTask_confirmReport,  2023-11-17T15:00, 2023-11-15T17:00, 2023-11-17T16:00, 2023-11-20T08:00",
        "UserTask_confirmReport,  2024-03-02T10:00, 2023-11-15T17:00, 2024-03-02T11:00, 2024-03-04T08:00",
    })
    void tells_when_a_task_falls_due_and_who_is_told_when(
            String task, LocalDateTime created, LocalDateTime due, LocalDateTime remind, LocalDateTime escalate) {
        TaskDeadline deadline = reckoning.deadline(plan, task, at(created));
        assertThat(deadline.due()).isEqualTo(at(due));
        assertThat(deadline.remind()).isEqualTo(at(remind));
        assertThat(deadline.escalate()).isEqualTo(at(escalate));
    }

    @Test
    void never_reminds_before_creation_nor_after_due_and_always_escalates_after_both() {
        for (Deadline deadline : plan.deadlines()) {
            Instant created = at(LocalDateTime.of(2023, 6, 1, 3, 17));
            for (int i = 0; i < 900; i++, created = created.plus(7 * 60 + 13, ChronoUnit.MINUTES)) {
                TaskDeadline reckoned = reckoning.deadline(plan, deadline.task(), created);
                assertThat(reckoned.remind()).isAfterOrEqualTo(created);
                assertThat(reckoned.escalate()).isAfter(created).isAfter(reckoned.due());
                if (reckoned.due().isAfter(created)) {
                    assertThat(reckoned.remind()).isBeforeOrEqualTo(reckoned.due());
                } else {
                    assertThat(reckoned.remind()).isEqualTo(created.plus(1, ChronoUnit.HOURS));
                }
            }
        }
    }

    @Test
    void names_the_role_that_is_told() {
        assertThat(reckoning.deadline(plan, "UserTask_writeReport", at(LocalDateTime.of(2023, 10, 2, 0, 0))).escalateTo()).isEqualTo("UNIT_HEAD");
    }

    @Test
    void a_milestone_opens_at_the_start_of_its_day_and_falls_due_at_the_end_of_work() {
        assertThat(reckoning.milestone(plan, "reportOpens")).isEqualTo(at(LocalDateTime.of(2023, 10, 2, 0, 0)));
        assertThat(reckoning.milestone(plan, "reportDue")).isEqualTo(at(LocalDateTime.of(2023, 11, 15, 17, 0)));
    }

    @Test
    void the_timers_of_a_task_follow_the_plans_own_ladder() {
        Deadline usual = new Deadline("t", null, 5, 1, 1, "TCCB_HEAD");
        Deadline own = usual.withLadder(List.of(
                new LadderStep(4, Audience.DIRECTOR), new LadderStep(-3, Audience.HOLDERS), new LadderStep(0, Audience.HOLDERS)));
        Instant monday = at(LocalDateTime.of(2023, 6, 5, 9, 0));
        TaskDeadline reckoned = reckoning.deadline(plan.withDeadlines(List.of(own)), "t", monday);
        assertThat(reckoned.due()).isEqualTo(at(LocalDateTime.of(2023, 6, 12, 17, 0)));
        assertThat(reckoned.remind()).isEqualTo(at(LocalDateTime.of(2023, 6, 7, 8, 0)));
        assertThat(reckoned.escalate()).isEqualTo(at(LocalDateTime.of(2023, 6, 16, 8, 0)));
        assertThat(reckoned.escalateTo()).isEqualTo("DIRECTOR");
    }

    @Test
    void an_amended_plan_and_the_next_years_plan_keep_their_ladders() {
        Deadline own = plan.deadlines().get(0).withLadder(List.of(new LadderStep(0, Audience.HOLDERS), new LadderStep(1, Audience.DIRECTOR)));
        PlanContent laddered = plan.withDeadlines(List.of(own));
        assertThat(laddered.amended("x", plan.achievementTo(), plan.milestones(), plan.quotas(), List.of("VPS")).deadlines()).containsExactly(own);
        assertThat(NewYear.of(laddered, 2024).deadlines()).containsExactly(own);
    }

    @Test
    void on_a_half_day_it_falls_due_when_the_morning_ends() {
        var halves = new DayCount(Map.of(LocalDate.of(2023, 6, 8), DayKind.HALF_DAY, LocalDate.of(2023, 11, 15), DayKind.HALF_DAY));
        var halfDays = new Reckoning(halves, ZONE, List.of());
        TaskDeadline deadline = halfDays.deadline(plan, "UserTask_draftPlan", at(LocalDateTime.of(2023, 6, 1, 9, 0)));
        assertThat(deadline.due()).isEqualTo(at(LocalDateTime.of(2023, 6, 8, 11, 30)));
        assertThat(deadline.remind()).isEqualTo(at(LocalDateTime.of(2023, 6, 7, 8, 0)));
        assertThat(deadline.escalate()).isEqualTo(at(LocalDateTime.of(2023, 6, 9, 8, 0)));
        assertThat(halfDays.milestone(plan, "reportDue")).isEqualTo(at(LocalDateTime.of(2023, 11, 15, 11, 30)));
        // made in the afternoon of the day on which it was due: late from the start
        assertThat(halfDays.deadline(plan, "UserTask_confirmReport", at(LocalDateTime.of(2023, 11, 15, 14, 0))).remind())
                .isEqualTo(at(LocalDateTime.of(2023, 11, 15, 15, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "Pacific/Kiritimati", "UTC"})
    void a_task_made_a_minute_before_or_after_midnight_counts_from_its_own_day_in_any_zone_of_the_jvm(String zone) {
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(reckoning.deadline(plan, "UserTask_numberPlan", at(LocalDateTime.of(2024, 2, 28, 23, 59))).due())
                    .isEqualTo(at(LocalDateTime.of(2024, 2, 29, 17, 0)));
            assertThat(reckoning.deadline(plan, "UserTask_numberPlan", at(LocalDateTime.of(2024, 2, 29, 0, 1))).due())
                    .isEqualTo(at(LocalDateTime.of(2024, 3, 1, 17, 0)));
            assertThat(reckoning.deadline(plan, "UserTask_numberPlan", at(LocalDateTime.of(2024, 12, 31, 23, 59))).due())
                    .isEqualTo(at(LocalDateTime.of(2025, 1, 1, 17, 0)));
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void a_task_without_a_deadline_is_an_error_of_configuration() {
        assertThatThrownBy(() -> reckoning.deadline(plan, "UserTask_other", Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
