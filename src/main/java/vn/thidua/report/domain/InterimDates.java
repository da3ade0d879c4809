package vn.thidua.report.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Milestone;

/** When the interim reviews of a plan take place (S13). */
public final class InterimDates {

    private final PlanContent plan;

    public InterimDates(PlanContent plan) {
        this.plan = plan;
    }

    /** A day that has passed when the plan begins to run asks nobody for anything. */
    public List<String> ahead(LocalDate today) {
        return plan.milestones().stream()
                .filter(milestone -> milestone.interim() && !milestone.date().isBefore(today))
                .sorted(Comparator.comparing(Milestone::date))
                .map(Milestone::code)
                .toList();
    }

    public boolean has(String code) {
        return plan.milestones().stream().anyMatch(milestone -> milestone.interim() && milestone.code().equals(code));
    }

    /** @param days working days that a unit has for its part; at least one */
    public LocalDate opens(String code, int days, WorkingDays workingDays) {
        return workingDays.plus(plan.milestone(code).date(), -Math.max(1, days));
    }
}
