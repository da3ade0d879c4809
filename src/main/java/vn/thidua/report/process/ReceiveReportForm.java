package vn.thidua.report.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Implementations;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.Report;

/** TCCB accepts a confirmed report, or returns it and names what is missing. */
@Component
class ReceiveReportForm implements UserTaskForm<ReceiveReportForm.Fields> {

    enum Decision {
        ACCEPT,
        RETURN
    }

    /** @param missing codes of sections and figures, for RETURN */
    record Fields(Decision decision, String reason, List<String> missing) {}

    private final Reports reports;
    private final ReportView view;
    private final Implementations implementations;
    private final ImplementationSheet sheet;

    ReceiveReportForm(Reports reports, ReportView view, Implementations implementations, ImplementationSheet sheet) {
        this.reports = reports;
        this.view = view;
        this.implementations = implementations;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "unitReport";
    }

    @Override
    public String task() {
        return "UserTask_receiveReport";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Report report = reports.report(task.id("reportId"));
        Map<String, Object> shown = view.read(report);
        shown.put("partOptions", view.parts(view.plan(report)));
        // S9, S61: what the unit itself planned and checked stands beside what it reports
        implementations
                .ofUnit(report.planId(), report.unitCode())
                .filter(implementation -> implementation.confirmedAt() != null)
                .ifPresent(implementation -> shown.putAll(sheet.read(implementation.confirmedOnly())));
        return shown;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("report.decisionMissing").at("decision");
        }
        boolean accepted = fields.decision() == Decision.ACCEPT;
        if (accepted) {
            reports.accept(task.id("reportId"), task.user());
        } else {
            reports.declineAcceptance(task.id("reportId"), task.user(), fields.reason(), fields.missing());
        }
        task.fact("reportAccepted", accepted);
    }
}
