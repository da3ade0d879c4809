package vn.thidua.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.PlanContent.LadderStep;

/** Says which steps of a ladder a task has reached. A step falls on a working morning, in the department's zone. */
public record Ladder(WorkingDays workingDays, ZoneId zone) {

    /** When steps are taken and the day's letters are written. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    /** A step lies at most so many working days before or after the due day. */
    public static final int FARTHEST = 60;

    /** @param at the morning on which somebody is told */
    public record Rung(LadderStep step, Instant at) {}

    /**
     * The steps that a task has reached by now, in the order of time. What would have lain before the task was made is left out; steps after
     * the due day count from the day on which the task was made, where that is later: nobody is reported for a day on which he had nothing.
     */
    public List<Rung> reached(List<LadderStep> steps, Instant created, Instant due, Instant now) {
        return rungs(steps, created, due).stream().filter(rung -> !rung.at().isAfter(now)).toList();
    }

    /** All steps that a task made at that moment will take. */
    public List<Rung> rungs(List<LadderStep> steps, Instant created, Instant due) {
        LocalDate dueDay = day(due);
        LocalDate base = day(created).isAfter(dueDay) ? day(created) : dueDay;
        return steps.stream()
                .map(step -> new Rung(step, morning(step.workingDays() > 0 ? workingDays.plus(base, step.workingDays()) : before(dueDay, -step.workingDays()))))
                .filter(rung -> rung.at().isAfter(created))
                .toList();
    }

    /** A due day of a plan's own word may be a holiday: who is told "on the day" is told on the working day before. */
    private LocalDate before(LocalDate dueDay, int days) {
        if (days == 0 && workingDays.isWorkingDay(dueDay)) {
            return dueDay;
        }
        return workingDays.plus(dueDay, -Math.max(days, 1));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
