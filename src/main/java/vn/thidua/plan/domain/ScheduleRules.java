package vn.thidua.plan.domain;

import static vn.thidua.plan.domain.Require.SHORT;
import static vn.thidua.plan.domain.Require.atMost;
import static vn.thidua.plan.domain.Require.present;
import static vn.thidua.plan.domain.Require.that;
import static vn.thidua.plan.domain.Require.uniqueCodes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.organization.Role;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.Milestone;

/** The plan's dates, and the ladder of every task that falls due by them (S57 to S59). */
final class ScheduleRules {

    private static final Set<String> ROLES = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private ScheduleRules() {}

    static void complete(PlanContent plan) {
        List<String> codes = plan.milestones().stream().map(Milestone::code).toList();
        for (String code : MilestoneOrder.CODES) {
            that(codes.contains(code), "plan.milestoneMissing", "milestones", null, code);
        }
        List<String> tasks = plan.deadlines().stream().map(Deadline::task).toList();
        for (String task : DatedTasks.IDS) {
            that(tasks.contains(task), "plan.deadlineMissing", "deadlines", null, task);
        }
    }

    static void consistent(PlanContent plan) {
        uniqueCodes(plan.milestones(), Milestone::code, "milestones");
        uniqueCodes(plan.deadlines(), Deadline::task, "deadlines");
        plan.milestones().forEach(milestone -> milestone(milestone, plan));
        inOrder(plan);
        interimBeforeReports(plan);
        Set<String> milestones = plan.milestones().stream().map(Milestone::code).collect(Collectors.toSet());
        plan.deadlines().forEach(deadline -> deadline(deadline, milestones));
        that(plan.provinceAnswerDays() >= 1 && plan.provinceAnswerDays() <= 250, "plan.answerDaysInvalid", "provinceAnswerDays", null);
    }

    private static void milestone(Milestone milestone, PlanContent plan) {
        String clause = milestone.clause();
        present(milestone.label(), "plan.milestoneLabelMissing", "milestones", clause);
        atMost(SHORT, milestone.label(), "milestones", clause);
        that(milestone.date() != null, "plan.milestoneDateMissing", "milestones", clause, milestone.label());
        that(!milestone.stated() || clause != null, "plan.milestoneClauseMissing", "milestones", null, milestone.label());
        that(!milestone.date().isBefore(plan.achievementFrom()), "plan.milestoneBeforeWindow", "milestones", clause, milestone.label());
        that(milestone.date().getYear() <= plan.year() + 2, "plan.milestoneTooLate", "milestones", clause, milestone.label());
    }

    private static void inOrder(PlanContent plan) {
        Milestone before = null;
        for (String code : MilestoneOrder.CODES) {
            Milestone next = plan.milestones().stream().filter(m -> code.equals(m.code())).findFirst().orElse(before);
            if (before != null && next != before) {
                boolean later = next.date().isAfter(before.date()) || !MilestoneOrder.opens(before.code()) && next.date().equals(before.date());
                that(later, "plan.milestonesOutOfOrder", "milestones", next.clause(), next.label(), before.label());
            }
            before = next;
        }
    }

    /** Once the year's reports are asked for there is nothing left to review half-way (S13). */
    private static void interimBeforeReports(PlanContent plan) {
        plan.milestones().stream().filter(m -> "reportOpens".equals(m.code())).forEach(opens -> plan.milestones().stream()
                .filter(Milestone::interim)
                .forEach(m -> that(m.date().isBefore(opens.date()), "plan.interimTooLate", "milestones", m.clause(), m.label(), opens.label())));
    }

    private static void deadline(Deadline deadline, Set<String> milestones) {
        String task = deadline.task();
        that(DatedTasks.known(task), "plan.deadlineTaskUnknown", "deadlines", null, task);
        that(deadline.milestone() == null || milestones.contains(deadline.milestone()), "plan.deadlineMilestoneUnknown", "deadlines", null, task);
        // from the day on which the task is made, only a later day leaves somebody time to do it
        that(deadline.milestone() != null || deadline.workingDays() >= 1, "plan.deadlineTooShort", "deadlines", null, task);
        that(Math.abs(deadline.workingDays()) <= 250, "plan.deadlineTooShort", "deadlines", null, task);
        that(deadline.remindBefore() >= 0 && deadline.remindBefore() <= 60, "plan.deadlineReminderInvalid", "deadlines", null, task);
        that(deadline.escalateAfter() >= 1 && deadline.escalateAfter() <= 60, "plan.deadlineEscalationInvalid", "deadlines", null, task);
        that(ROLES.contains(String.valueOf(deadline.escalateTo())), "plan.deadlineRoleUnknown", "deadlines", null, task);
        LadderRules.consistent(deadline);
    }
}
