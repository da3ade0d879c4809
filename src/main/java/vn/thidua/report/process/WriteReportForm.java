package vn.thidua.report.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.nomination.ValueRow;
import vn.thidua.nomination.Wording;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.Reports.Writing;

/** The unit's officer reports by contents, solutions and figures, and proposes (S15 to S31, S60 to S65). */
@Component
class WriteReportForm implements UserTaskForm<WriteReportForm.Fields> {

    /** @param code readonly @param clause readonly @param title readonly */
    record SectionRow(String code, String clause, String title, String text) {}

    /** @param code readonly @param label readonly @param unit readonly @param value empty: the unit has no such figure */
    record FigureRow(String code, String label, String unit, BigDecimal value) {}

    /** @param proposeIndividual person id, empty: nobody */
    record Fields(
            List<SectionRow> sections,
            List<FigureRow> figures,
            String difficulties,
            Boolean proposeCollective,
            String collectiveAward,
            String collectiveAchievements,
            String collectiveEvidence,
            List<ValueRow> collectiveValues,
            String proposeIndividual,
            String individualAward,
            String individualAchievements,
            String individualEvidence,
            List<ValueRow> individualValues) {}

    private final Reports reports;
    private final WritingDesk desk;

    WriteReportForm(Reports reports, WritingDesk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    @Override
    public String process() {
        return "unitReport";
    }

    @Override
    public String task() {
        return "UserTask_writeReport";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        return desk.open(reports.report(task.id("reportId")));
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        Report report = reports.report(task.id("reportId"));
        reports.write(
                report.id(),
                task.user(),
                new Writing(sections(report, fields), figures(report, fields), proposals(report, fields), fields.difficulties()));
    }

    private Map<String, String> sections(Report report, Fields fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        ReadonlyRows.demand(
                        desk.sections(report),
                        fields.sections(),
                        row -> Arrays.asList(row.code(), row.clause(), row.title()),
                        "sections")
                .forEach(row -> texts.put(row.code(), row.text()));
        return texts;
    }

    private Map<String, BigDecimal> figures(Report report, Fields fields) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        ReadonlyRows.demand(
                        desk.figures(report),
                        fields.figures(),
                        row -> Arrays.asList(row.code(), row.label(), row.unit()),
                        "figures")
                .forEach(row -> {
                    if (row.value() != null) {
                        values.put(row.code(), row.value());
                    }
                });
        return values;
    }

    private List<Proposal> proposals(Report report, Fields fields) {
        List<Proposal> proposals = new ArrayList<>();
        if (Boolean.TRUE.equals(fields.proposeCollective())) {
            proposals.add(new Proposal(
                    true,
                    null,
                    award(fields.collectiveAward(), "collectiveAward"),
                    fields.collectiveAchievements(),
                    fields.collectiveEvidence(),
                    desk.collectiveValues(report, fields.collectiveAward(), fields.collectiveValues())));
        }
        String person = Wording.of(fields.proposeIndividual(), "proposeIndividual");
        if (person != null) {
            proposals.add(new Proposal(
                    false,
                    person,
                    award(fields.individualAward(), "individualAward"),
                    fields.individualAchievements(),
                    fields.individualEvidence(),
                    desk.individualValues(report, fields.individualAward(), fields.individualValues())));
        }
        return proposals;
    }

    private static String award(String chosen, String field) {
        if (Wording.of(chosen, field) == null) {
            throw Refusal.of("report.awardMissing").at(field);
        }
        return chosen;
    }
}
