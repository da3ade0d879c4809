package vn.thidua.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Milestone;

/** When the units check themselves: in time for the day that the plan sets, else when their reports open, so that TCCB reads both together. */
public final class SelfCheckOpening {

    /** Working days that a unit has by the department's standard: so a self-check falls due on the plan's day. */
    private static final int LEAD = 5;

    private final WorkingDays workingDays;
    private final ZoneId zone;

    public SelfCheckOpening(WorkingDays workingDays, ZoneId zone) {
        this.workingDays = workingDays;
        this.zone = zone;
    }

    public Instant of(PlanContent plan) {
        LocalDate day = plan.milestones().stream()
                .filter(milestone -> milestone.code().equals("selfCheckDue"))
                .findFirst()
                .map(Milestone::date)
                .map(due -> workingDays.plus(due, -LEAD))
                .orElseGet(() -> plan.milestone("reportOpens").date());
        return day.atStartOfDay(zone).toInstant();
    }
}
