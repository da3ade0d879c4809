package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.that;

import java.util.HashSet;
import java.util.List;
import vn.thidua.organization.Role;
import vn.thidua.plan.Ladder;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;

/** What the steps of a task must be where the plan states them one by one (S13): somebody is told in time, and nobody is flooded. */
final class LadderRules {

    private static final String FIELD = "deadlines";
    private static final int MOST_STEPS = 8;

    private LadderRules() {}

    static void consistent(Deadline deadline) {
        List<LadderStep> steps = deadline.ladder();
        if (steps.isEmpty()) {
            return;
        }
        String task = deadline.task();
        that(steps.size() <= MOST_STEPS, "plan.ladderTooLong", FIELD, null, task, MOST_STEPS);
        for (LadderStep step : steps) {
            that(step.to() == Audience.HOLDERS || step.to() != null && step.to().superior(), "plan.ladderAudienceUnknown", FIELD, null, task);
            that(Math.abs(step.workingDays()) <= Ladder.FARTHEST, "plan.ladderStepTooFar", FIELD, null, task, Ladder.FARTHEST);
            that(!ofUnit(step.to()) || TaskDesk.of(task).withinUnit(), "plan.ladderOutsideUnit", FIELD, null, task);
        }
        that(new HashSet<>(steps).size() == steps.size(), "plan.ladderStepTwice", FIELD, null, task);
        that(
                steps.stream().anyMatch(step -> step.to() == Audience.HOLDERS && step.workingDays() <= 0),
                "plan.ladderReminderMissing",
                FIELD,
                null,
                task);
        that(deadline.firstReport().isPresent(), "plan.ladderReportMissing", FIELD, null, task);
    }

    private static boolean ofUnit(Audience audience) {
        return audience != Audience.HOLDERS && Role.valueOf(audience.name()).ofUnit();
    }
}
