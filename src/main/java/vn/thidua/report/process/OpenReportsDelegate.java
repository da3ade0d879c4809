package vn.thidua.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.report.Reports;

/** A report for each unit that carries the plan out. */
@ModelBean("openReportsDelegate")
class OpenReportsDelegate implements JavaDelegate {

    private final Reports reports;

    OpenReportsDelegate(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.open((Long) execution.getVariable("planId"));
    }
}
