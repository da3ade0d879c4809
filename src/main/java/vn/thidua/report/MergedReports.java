package vn.thidua.report;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportedContents;
import vn.thidua.report.Reports.State;
import vn.thidua.report.domain.Contents;
import vn.thidua.report.domain.MergedContents;
import vn.thidua.report.domain.MergedContents.Told;

/** Gives the accepted reports to whoever sums the movement up. */
@Component
class MergedReports implements ReportedContents {

    private final Reports reports;
    private final Plans plans;
    private final Organization organization;

    MergedReports(Reports reports, Plans plans, Organization organization) {
        this.reports = reports;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public List<Content> merged(long planId) {
        List<Told> accepted = reports.ofPlan(planId).stream()
                .filter(report -> report.state() == State.ACCEPTED)
                .map(report -> new Told(organization.unit(report.unitCode()).name(), report.sections()))
                .toList();
        return MergedContents.of(new Contents(plans.plan(planId).content()).sections(), accepted);
    }
}
