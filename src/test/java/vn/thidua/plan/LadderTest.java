package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.domain.DayCount;
import vn.thidua.calendar.domain.DayKind;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;

/** October 2023 begins on a Sunday. */
class LadderTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<LadderStep> usual = new Deadline("t", null, 5, 3, 1, "UNIT_HEAD").steps();

    private List<String> rungs(Ladder ladder, String created, String due) {
        return ladder.rungs(usual, at(created), at(due)).stream()
                .map(rung -> LocalDateTime.ofInstant(rung.at(), ZONE) + " " + rung.step().to())
                .toList();
    }

    private static Ladder ladder(String... holidays) {
        return new Ladder(
                new DayCount(Map.ofEntries(java.util.Arrays.stream(holidays)
                        .map(day -> Map.entry(LocalDate.parse(day), DayKind.HOLIDAY))
                        .toArray(Map.Entry[]::new))),
                ZONE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void the_usual_ladder_reminds_before_and_on_the_day_then_goes_up_twice() {
        assertThat(rungs(ladder(), "2023-10-02T09:00", "2023-10-12T17:00"))
                .containsExactly(
                        "2023-10-09T08:00 HOLDERS", "2023-10-12T08:00 HOLDERS", "2023-10-13T08:00 UNIT_HEAD", "2023-10-17T08:00 TCCB_HEAD");
    }

    @Test
    void holidays_push_each_step_to_a_working_morning() {
        assertThat(rungs(ladder("2023-10-09", "2023-10-13"), "2023-10-02T09:00", "2023-10-12T17:00"))
                .containsExactly(
                        "2023-10-06T08:00 HOLDERS", "2023-10-12T08:00 HOLDERS", "2023-10-16T08:00 UNIT_HEAD", "2023-10-18T08:00 TCCB_HEAD");
    }

    @Test
    void who_is_due_on_a_holiday_is_told_on_the_working_day_before() {
        assertThat(rungs(ladder(), "2023-10-02T09:00", "2023-10-14T17:00")).contains("2023-10-13T08:00 HOLDERS");
    }

    @Test
    void nothing_is_told_of_mornings_before_the_task_was_made() {
        assertThat(rungs(ladder(), "2023-10-10T09:00", "2023-10-12T17:00"))
                .containsExactly("2023-10-12T08:00 HOLDERS", "2023-10-13T08:00 UNIT_HEAD", "2023-10-17T08:00 TCCB_HEAD");
    }

    @Test
    void a_task_made_late_is_reported_only_after_a_working_night() {
        assertThat(rungs(ladder(), "2023-10-20T10:00", "2023-10-12T17:00"))
                .containsExactly("2023-10-23T08:00 UNIT_HEAD", "2023-10-25T08:00 TCCB_HEAD");
    }

    @Test
    void a_step_is_reached_at_its_hour_and_not_a_second_before() {
        Instant created = at("2023-10-02T09:00");
        Instant due = at("2023-10-12T17:00");
        assertThat(ladder().reached(usual, created, due, at("2023-10-09T07:59:59"))).isEmpty();
        assertThat(ladder().reached(usual, created, due, at("2023-10-09T08:00"))).hasSize(1);
    }

    @Test
    void the_hour_of_a_step_is_the_departments_whatever_zone_the_jvm_is_in() {
        List<String> here = rungs(ladder("2023-10-09"), "2023-10-02T00:02", "2023-10-12T17:00");
        TimeZone usual = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/Los_Angeles", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(rungs(ladder("2023-10-09"), "2023-10-02T00:02", "2023-10-12T17:00")).as(zone).isEqualTo(here);
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void the_plans_own_steps_hold_instead_of_the_usual_ones() {
        var own = new Deadline(
                "t", null, 5, 3, 1, "UNIT_HEAD", List.of(new LadderStep(2, Audience.DIRECTOR), new LadderStep(-1, Audience.HOLDERS)));
        assertThat(own.steps()).containsExactly(new LadderStep(-1, Audience.HOLDERS), new LadderStep(2, Audience.DIRECTOR));
    }
}
