package vn.thidua.report.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports;

/** The unit's head answers for the report in person, or returns it to the officer (S12). */
@Component
class ConfirmReportForm implements UserTaskForm<ConfirmReportForm.Fields> {

    enum Decision {
        CONFIRM,
        RETURN
    }

    record Fields(Decision decision, String reason, Boolean personallyConfirmed) {}

    private final Reports reports;
    private final ReportView view;

    ConfirmReportForm(Reports reports, ReportView view) {
        this.reports = reports;
        this.view = view;
    }

    @Override
    public String process() {
        return "unitReport";
    }

    @Override
    public String task() {
        return "UserTask_confirmReport";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return view.read(reports.report(task.id("reportId")));
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("report.decisionMissing").at("decision");
        }
        boolean confirmed = fields.decision() == Decision.CONFIRM;
        if (confirmed) {
            if (!Boolean.TRUE.equals(fields.personallyConfirmed())) {
                throw Refusal.of("report.notPersonallyConfirmed").at("personallyConfirmed");
            }
            reports.confirm(task.id("reportId"), task.user());
        } else {
            reports.declineConfirmation(task.id("reportId"), task.user(), fields.reason());
        }
        task.fact("reportConfirmed", confirmed);
    }
}
