package vn.thidua.report.process;

import java.util.List;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Organization;
import vn.thidua.report.Reports;

/** What the models ask of reports. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("unitReports")
public class UnitReports {

    private final Reports reports;
    private final Organization organization;

    UnitReports(Reports reports, Organization organization) {
        this.reports = reports;
        this.organization = organization;
    }

    public List<Long> ids(long planId) {
        return reports.ids(planId);
    }

    public String unitCode(long reportId) {
        return reports.report(reportId).unitCode();
    }

    public String unitName(long reportId) {
        return organization.unit(unitCode(reportId)).name();
    }

    public String caseKey(long reportId) {
        return reports.report(reportId).key();
    }
}
