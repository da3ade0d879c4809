package vn.thidua.plan.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.Plans.TaskDeadline;

/** Reckons moments from a plan's dates: due at the end of a working day, told at the start of one. */
public final class Reckoning {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** The steps of a case that belongs to no plan: whoever has it the day before and on the day, the director when it is late. */
    private static final List<LadderStep> WITHOUT_PLAN =
            List.of(new LadderStep(-1, Audience.HOLDERS), new LadderStep(0, Audience.HOLDERS), new LadderStep(1, Audience.DIRECTOR));

    private final WorkingDays workingDays;
    private final ZoneId zone;
    private final List<Deadline> standard;

    /** @param standard the department's deadlines, for tasks that a plan does not speak of */
    public Reckoning(WorkingDays workingDays, ZoneId zone, List<Deadline> standard) {
        this.workingDays = workingDays;
        this.zone = zone;
        this.standard = standard;
    }

    /** The day as the plan states it, be it a holiday: the plan's word is not moved. */
    public Instant milestone(PlanContent plan, String code) {
        LocalDate day = plan.milestone(code).date();
        return at(day, MilestoneOrder.opens(code) ? LocalTime.MIDNIGHT : workingDays.closes(day));
    }

    public TaskDeadline deadline(PlanContent plan, String task, Instant created) {
        Deadline deadline = stated(plan, task).orElseThrow(() -> new IllegalStateException("plan has no deadline for " + task));
        LocalDate today = created.atZone(zone).toLocalDate();
        LocalDate from = deadline.milestone() == null ? today : plan.milestone(deadline.milestone()).date();
        LocalDate dueDay = workingDays.plus(from, deadline.workingDays());
        Instant due = at(dueDay, workingDays.closes(dueDay));
        // the task's timers follow the plan's own ladder: none of them tells anybody on a day that it does not name
        int reportAfter = deadline.firstReport().map(LadderStep::workingDays).orElse(deadline.escalateAfter());
        String reportTo = deadline.firstReport().map(step -> step.to().name()).orElse(deadline.escalateTo());
        Instant escalate = at(workingDays.plus(dueDay, reportAfter), MORNING);
        if (!due.isAfter(created)) {
            // late from the start: whoever gets the task has one working night before the superior is told
            Instant nextMorning = at(workingDays.plus(today, 1), MORNING);
            Instant remind = created.plus(Duration.ofHours(1));
            return new TaskDeadline(due, remind, later(escalate, nextMorning), reportTo);
        }
        return new TaskDeadline(due, remind(deadline, dueDay, due, created), escalate, reportTo);
    }

    /** All deadlines that hold under the plan: its own, and the department's for tasks of which it does not speak. */
    public List<Deadline> deadlines(PlanContent plan) {
        Set<String> spoken = plan.deadlines().stream().map(Deadline::task).collect(Collectors.toSet());
        return Stream.concat(
                        plan.deadlines().stream(),
                        standard.stream().filter(deadline -> !spoken.contains(deadline.task())))
                .toList();
    }

    /** Empty for a task of which neither the plan nor the department's standard speaks. */
    public List<LadderStep> ladder(PlanContent plan, String task) {
        return stated(plan, task).map(Deadline::steps).orElse(List.of());
    }

    public static List<LadderStep> ladderWithoutPlan() {
        return WITHOUT_PLAN;
    }

    private Optional<Deadline> stated(PlanContent plan, String task) {
        return Stream.concat(plan.deadlines().stream(), standard.stream())
                .filter(d -> d.task().equals(task))
                .findFirst();
    }

    private Instant remind(Deadline deadline, LocalDate dueDay, Instant due, Instant created) {
        Instant planned = deadline.firstReminder() == 0 ? at(dueDay, MORNING) : at(workingDays.plus(dueDay, -deadline.firstReminder()), MORNING);
        if (planned.isAfter(created)) {
            return planned;
        }
        Instant dueMorning = at(dueDay, MORNING);
        return dueMorning.isAfter(created) ? dueMorning : created.plus(Duration.between(created, due).dividedBy(2));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
