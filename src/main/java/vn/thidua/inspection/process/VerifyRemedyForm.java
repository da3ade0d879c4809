package vn.thidua.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Finding;
import vn.thidua.refusal.Refusal;

/** A TCCB officer verifies that a finding was put right, or returns the remedy with a reason. */
@Component
class VerifyRemedyForm implements UserTaskForm<VerifyRemedyForm.Fields> {

    enum Decision {
        ACCEPT,
        RETURN
    }

    record Fields(Decision decision, String reason) {}

    private final Inspections inspections;
    private final InspectionSheet sheet;

    VerifyRemedyForm(Inspections inspections, InspectionSheet sheet) {
        this.inspections = inspections;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return InspectionSheet.FOLLOW_UP;
    }

    @Override
    public String task() {
        return "UserTask_verifyRemedy";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Finding finding = inspections.finding(task.id("findingId"));
        Map<String, Object> values = sheet.of(finding);
        values.put("remedyText", finding.remedy());
        values.put("evidenceText", finding.evidence());
        values.put("remediedByName", sheet.name(finding.remediedBy()));
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("inspection.decisionMissing").at("decision");
        }
        boolean accepted = fields.decision() == Decision.ACCEPT;
        if (accepted) {
            inspections.verify(task.id("findingId"), task.user());
        } else {
            inspections.returnRemedy(task.id("findingId"), task.user(), fields.reason());
        }
        task.fact("remedyAccepted", accepted);
    }
}
