package vn.thidua.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.inspection.Inspections;
import vn.thidua.refusal.Refusal;

/** TCCB's head agrees to an inspection, or declines it with a reason. */
@Component
class ApproveInspectionForm implements UserTaskForm<ApproveInspectionForm.Fields> {

    enum Decision {
        APPROVE,
        RETURN
    }

    record Fields(Decision decision, String reason) {}

    private final Inspections inspections;
    private final InspectionSheet sheet;

    ApproveInspectionForm(Inspections inspections, InspectionSheet sheet) {
        this.inspections = inspections;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return InspectionSheet.INSPECTION;
    }

    @Override
    public String task() {
        return "UserTask_approveInspection";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return sheet.of(inspections.inspection(task.id("inspectionId")));
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("inspection.decisionMissing").at("decision");
        }
        boolean approved = fields.decision() == Decision.APPROVE;
        if (approved) {
            inspections.approve(task.id("inspectionId"), task.user());
        } else {
            inspections.decline(task.id("inspectionId"), task.user(), fields.reason());
        }
        task.fact("inspectionApproved", approved);
    }
}
