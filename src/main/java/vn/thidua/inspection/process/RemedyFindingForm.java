package vn.thidua.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Finding;

/** The inspected unit tells how it put a finding right; its head answers for it (S12). */
@Component
class RemedyFindingForm implements UserTaskForm<RemedyFindingForm.Fields> {

    record Fields(String remedy, String evidence) {}

    private final Inspections inspections;
    private final InspectionSheet sheet;

    RemedyFindingForm(Inspections inspections, InspectionSheet sheet) {
        this.inspections = inspections;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return InspectionSheet.FOLLOW_UP;
    }

    @Override
    public String task() {
        return "UserTask_remedyFinding";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    /** After a return the unit goes on from what it wrote. */
    @Override
    public Map<String, Object> open(OpenTask task) {
        Finding finding = inspections.finding(task.id("findingId"));
        Map<String, Object> values = sheet.of(finding);
        values.put("remedy", finding.remedy());
        values.put("evidence", finding.evidence());
        values.put("returnReason", finding.returnReason());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        inspections.remedy(task.id("findingId"), task.user(), fields.remedy(), fields.evidence());
    }
}
