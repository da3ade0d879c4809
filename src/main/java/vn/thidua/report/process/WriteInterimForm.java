package vn.thidua.report.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.report.InterimReviews;
import vn.thidua.report.InterimReviews.Progress;
import vn.thidua.report.InterimReviews.UnitSection;
import vn.thidua.report.process.WriteReportForm.FigureRow;
import vn.thidua.report.process.WriteReportForm.SectionRow;

/** The unit's officer tells how far the unit is with each content of the plan (S13). */
@Component
class WriteInterimForm implements UserTaskForm<WriteInterimForm.Fields> {

    record Fields(List<SectionRow> sections, List<FigureRow> figures, String difficulties) {}

    private final InterimReviews reviews;
    private final InterimSheet sheet;

    WriteInterimForm(InterimReviews reviews, InterimSheet sheet) {
        this.reviews = reviews;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return "unitInterim";
    }

    @Override
    public String task() {
        return "UserTask_writeInterim";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        UnitSection section = reviews.section(task.id("interimSectionId"));
        Map<String, Object> shown = sheet.heading(reviews.review(section.reviewId()));
        shown.put("sectionKey", section.key());
        shown.put("returnReason", section.returnReason());
        shown.put("planTexts", sheet.planTexts(section));
        shown.put("sections", sheet.sectionRows(section));
        shown.put("figures", sheet.figureRows(section));
        shown.put("difficulties", section.difficulties());
        return shown;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        UnitSection section = reviews.section(task.id("interimSectionId"));
        reviews.write(section.id(), task.user(), new Progress(texts(section, fields), values(section, fields), fields.difficulties()));
    }

    private Map<String, String> texts(UnitSection section, Fields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        ReadonlyRows.demand(
                        sheet.sectionRows(section),
                        fields.sections(),
                        row -> Arrays.asList(row.code(), row.clause(), row.title()),
                        "sections")
                .forEach(row -> texts.put(row.code(), row.text()));
        return texts;
    }

    private Map<String, BigDecimal> values(UnitSection section, Fields fields) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        ReadonlyRows.demand(
                        sheet.figureRows(section),
                        fields.figures(),
                        row -> Arrays.asList(row.code(), row.label(), row.unit()),
                        "figures")
                .stream()
                .filter(row -> row.value() != null)
                .forEach(row -> values.put(row.code(), row.value()));
        return values;
    }
}
