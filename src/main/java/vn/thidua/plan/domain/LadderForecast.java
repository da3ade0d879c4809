package vn.thidua.plan.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.Ladder;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.PlanContent.Milestone;

/** Foretells the steps of a plan's tasks, as far as its own dates say when they come. */
public final class LadderForecast {

    /** Tasks that the models make before reporting opens; the others that count from a milestone are made once it has opened. */
    private static final Set<String> BEFORE_REPORTS = Set.of(
            "UserTask_draftPlan", "UserTask_checkPlan", "UserTask_signPlan", "UserTask_numberPlan", "UserTask_acknowledgePlan");

    /** From what a step counts. */
    public enum Base {
        /** A date of the plan: the morning is known. */
        MILESTONE,
        /** The day on which the task is made. */
        MADE,
        /** The day that is set when the task is given. */
        OWN_DAY
    }

    /**
     * @param at the morning; null where no date of the plan says it
     * @param days working days after the base, negative before it; of a milestone's task, after its due day
     */
    public record Entry(Deadline deadline, LadderStep step, Base base, Instant at, int days) {}

    private final Reckoning reckoning;
    private final Ladder ladder;

    public LadderForecast(WorkingDays workingDays, ZoneId zone, List<Deadline> standard) {
        this.reckoning = new Reckoning(workingDays, zone, standard);
        this.ladder = new Ladder(workingDays, zone);
    }

    /** What has a date comes first, in the order of time; then what counts from the making of each task, in the order of the deadlines. */
    public List<Entry> of(PlanContent plan) {
        List<Entry> entries = reckoning.deadlines(plan).stream().flatMap(deadline -> of(deadline, plan)).toList();
        return Stream.concat(
                        entries.stream().filter(entry -> entry.at() != null).sorted(Comparator.comparing(Entry::at)),
                        entries.stream().filter(entry -> entry.at() == null))
                .toList();
    }

    private Stream<Entry> of(Deadline deadline, PlanContent plan) {
        if (DatedTasks.OF_THEIR_OWN_DAY.contains(deadline.task())) {
            return deadline.steps().stream().map(step -> new Entry(deadline, step, Base.OWN_DAY, null, step.workingDays()));
        }
        if (deadline.milestone() == null) {
            // a morning before the task is made, or of the day on which it is made, is never reached
            return deadline.steps().stream()
                    .map(step -> new Entry(deadline, step, Base.MADE, null, deadline.workingDays() + step.workingDays()))
                    .filter(entry -> entry.days() > 0);
        }
        if (plan.milestones().stream().map(Milestone::code).noneMatch(deadline.milestone()::equals)) {
            return Stream.empty();
        }
        Instant made = made(deadline.task(), plan);
        Instant due = reckoning.deadline(plan, deadline.task(), made).due();
        return ladder.rungs(deadline.steps(), made, due).stream()
                .map(rung -> new Entry(deadline, rung.step(), Base.MILESTONE, rung.at(), rung.step().workingDays()));
    }

    private Instant made(String task, PlanContent plan) {
        boolean opens = DatedTasks.IDS.contains(task) && !BEFORE_REPORTS.contains(task);
        return opens && plan.milestones().stream().map(Milestone::code).anyMatch("reportOpens"::equals)
                ? reckoning.milestone(plan, "reportOpens")
                : Instant.EPOCH;
    }
}
