package vn.thidua.report.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.report.Coverage;
import vn.thidua.report.Coverage.UnitActivity;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.Reports.State;

/** The TCCB head ends the intake early; the units without an accepted report stay on record by name. */
@Component
class CloseIntakeForm implements UserTaskForm<CloseIntakeForm.Fields> {

    record Fields(String reason) {}

    /** @param at when it was accepted, null for the others */
    record UnitRow(String unit, String reportKey, String at) {}

    private final Reports reports;
    private final ReportView view;
    private final Coverage coverage;
    private final ImplementationSheet sheet;
    private final Clock clock;

    CloseIntakeForm(Reports reports, ReportView view, Coverage coverage, ImplementationSheet sheet, Clock clock) {
        this.reports = reports;
        this.view = view;
        this.coverage = coverage;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "reportIntake";
    }

    @Override
    public String task() {
        return "UserTask_closeIntake";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long planId = task.id("planId");
        Map<String, Object> shown = new HashMap<>();
        // The lists stand as they were when the task was made
        shown.put("asOf", ReportView.moment(clock.instant()));
        shown.put("acceptedUnits", units(planId, r -> r.state() == State.ACCEPTED));
        shown.put("waitingUnits", units(planId, r -> r.state() == State.CONFIRMED));
        shown.put("lateUnits", units(planId, r -> r.state() == State.DRAFT || r.state() == State.WRITTEN));
        // S9: who carries the plan out at all, beside who reports
        List<UnitActivity> activities = coverage.ofPlan(planId);
        shown.put("coverage", activities.stream().map(sheet::row).toList());
        shown.put("idleUnits", activities.stream().filter(UnitActivity::idle).map(UnitActivity::unitName).toList());
        return shown;
    }

    private List<UnitRow> units(long planId, Predicate<Report> which) {
        return reports.ofPlan(planId).stream()
                .filter(which)
                .map(r -> new UnitRow(view.unit(r).name(), r.key(), ReportView.moment(r.acceptedAt())))
                .toList();
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        reports.closeIntake(task.id("planId"), task.user(), fields.reason());
    }
}
