package vn.thidua.inspection.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Inspection;
import vn.thidua.inspection.Inspections.Proposal;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;

/** A TCCB officer proposes to inspect a unit (S13, S61, S66). */
@Component
class PlanInspectionForm implements StartForm<PlanInspectionForm.Fields> {

    /** @param planKey blank: the only plan that runs */
    record Fields(String planKey, String unitCode, LocalDate inspectOn, String subject) {}

    private final RunningPlans plans;
    private final Inspections inspections;
    private final Organization organization;

    PlanInspectionForm(RunningPlans plans, Inspections inspections, Organization organization) {
        this.plans = plans;
        this.inspections = inspections;
        this.organization = organization;
    }

    @Override
    public String process() {
        return InspectionSheet.INSPECTION;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = plans.named(fields.planKey());
        long id = inspections.propose(
                user, new Proposal(plan.id(), fields.unitCode(), fields.inspectOn(), fields.subject()));
        Inspection inspection = inspections.inspection(id);
        return new StartedCase(
                inspection.key(),
                Map.of(
                        "inspectionId", id,
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "unitCode", inspection.unitCode(),
                        "unitName", organization.unit(inspection.unitCode()).name()));
    }
}
