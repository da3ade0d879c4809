package vn.thidua.report.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.report.Implementations;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Implementations.Result;
import vn.thidua.report.Implementations.SelfCheck;
import vn.thidua.report.process.ImplementationSheet.ItemText;

/** The unit's officer says how far each activity is, with proof, and how the whole stands (S24, S61). */
@Component
class RecordSelfCheckForm implements UserTaskForm<RecordSelfCheckForm.Fields> {

    record Fields(
            List<ItemText> items, String contentRemark, String qualityRemark, String progressRemark, String remedies) {}

    private final Implementations implementations;
    private final ImplementationSheet sheet;

    RecordSelfCheckForm(Implementations implementations, ImplementationSheet sheet) {
        this.implementations = implementations;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "unitImplementation";
    }

    @Override
    public String task() {
        return "UserTask_recordSelfCheck";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Implementation confirmed = confirmed(task);
        Map<String, Object> shown = sheet.read(confirmed);
        shown.put("returnReason", confirmed.returnReason());
        shown.put("items", sheet.items(confirmed));
        shown.put("contentRemark", shown.get("contentText"));
        shown.put("qualityRemark", shown.get("qualityText"));
        shown.put("progressRemark", shown.get("progressText"));
        shown.put("remedies", shown.get("remediesText"));
        return shown;
    }

    private Implementation confirmed(OpenTask task) {
        return implementations.ofUnit(task.id("planId"), task.text("unitCode")).orElseThrow();
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        List<Result> results = ReadonlyRows.demand(
                        sheet.items(confirmed(task)), fields.items(), ImplementationSheet::readonly, "items")
                .stream()
                .map(row -> new Result(Integer.parseInt(row.number()), row.progress(), row.note(), row.evidence()))
                .toList();
        implementations.check(
                task.id("planId"),
                task.text("unitCode"),
                task.user(),
                new SelfCheck(
                        results,
                        fields.contentRemark(),
                        fields.qualityRemark(),
                        fields.progressRemark(),
                        fields.remedies()));
    }
}
