package vn.thidua.inspection.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.inspection.Inspections;
import vn.thidua.inspection.Inspections.Inspection;
import vn.thidua.inspection.Inspections.NewFinding;
import vn.thidua.inspection.Inspections.Outcome;

/** A TCCB officer records what an inspection found, and by when the unit has to put it right. */
@Component
class RecordInspectionForm implements UserTaskForm<RecordInspectionForm.Fields> {

    record FindingRow(String text, String requirement, LocalDate dueOn) {}

    /** @param findings no rows: nothing was found */
    record Fields(LocalDate heldOn, String conclusion, List<FindingRow> findings) {}

    private final Inspections inspections;
    private final InspectionSheet sheet;

    RecordInspectionForm(Inspections inspections, InspectionSheet sheet) {
        this.inspections = inspections;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return InspectionSheet.INSPECTION;
    }

    @Override
    public String task() {
        return "UserTask_recordInspection";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Inspection inspection = inspections.inspection(task.id("inspectionId"));
        Map<String, Object> values = sheet.of(inspection);
        values.put("heldOn", inspection.inspectOn());
        values.put("findings", List.of());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        List<FindingRow> rows = fields.findings() == null ? List.of() : fields.findings();
        List<NewFinding> findings = rows.stream()
                .map(row -> new NewFinding(row.text(), row.requirement(), row.dueOn()))
                .toList();
        inspections.record(
                task.id("inspectionId"), task.user(), new Outcome(fields.heldOn(), fields.conclusion(), findings));
        task.fact("anyFindings", !findings.isEmpty());
    }
}
