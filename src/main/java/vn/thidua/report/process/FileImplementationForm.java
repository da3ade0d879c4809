package vn.thidua.report.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.ReadonlyRows;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.Plans;
import vn.thidua.report.Implementations;
import vn.thidua.report.Implementations.Filed;
import vn.thidua.report.Implementations.Filing;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.Planned;

/** The unit's officer plans what the unit does for each solution, by when and by whom, and of its own accord (S10, S22 to S25, S60). */
@Component
class FileImplementationForm implements UserTaskForm<FileImplementationForm.Fields> {

    /** @param code readonly @param section readonly @param responsible id of one of the unit's people */
    record SolutionRow(
            String code, String section, String activity, Boolean notOurs, LocalDate dueOn, String responsible) {}

    record OwnRow(String activity, LocalDate dueOn, String responsible) {}

    record Fields(
            String documentNumber, LocalDate documentDate, List<SolutionRow> solutions, List<OwnRow> ownActivities) {}

    record Option(String label, String value) {}

    private final Implementations implementations;
    private final Plans plans;
    private final Organization organization;

    FileImplementationForm(Implementations implementations, Plans plans, Organization organization) {
        this.implementations = implementations;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public String process() {
        return "unitImplementation";
    }

    @Override
    public String task() {
        return "UserTask_fileImplementation";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        PlanContent plan = plans.plan(task.id("planId")).content();
        Optional<Implementation> returned = implementations.ofUnit(task.id("planId"), task.text("unitCode"));
        Optional<Filed> filed = returned.map(Implementation::filed);
        Map<String, Object> shown = new HashMap<>();
        shown.put("implementationKey", implementations.key(task.id("planId"), task.text("unitCode")));
        shown.put("returnReason", returned.map(Implementation::returnReason).orElse(null));
        shown.put("firstDay", ReportView.day(plan.achievementFrom()));
        shown.put("lastDay", ReportView.day(plan.achievementTo()));
        shown.put("staffOptions", staff(task.text("unitCode")));
        shown.put("solutionTexts", plan.solutions().stream().map(Section::text).toList());
        shown.put("documentNumber", filed.map(Filed::documentNumber).orElse(null));
        shown.put("documentDate", filed.map(Filed::documentDate).orElse(null));
        shown.put("solutions", plan.solutions().stream().map(s -> row(s, filed)).toList());
        shown.put(
                "ownActivities",
                filed.map(Filed::items).orElse(List.of()).stream()
                        .filter(item -> item.section() == null)
                        .map(item -> new OwnRow(item.activity(), item.dueOn(), item.personId()))
                        .toList());
        return shown;
    }

    private List<Option> staff(String unitCode) {
        return organization.staffOf(unitCode).stream()
                .map(p -> new Option(p.position() == null ? p.fullName() : p.fullName() + " – " + p.position(), p.id()))
                .toList();
    }

    /** With what the officer wrote before, where it was returned. */
    private static SolutionRow row(Section solution, Optional<Filed> filed) {
        Item item = filed.map(Filed::items).orElse(List.of()).stream()
                .filter(i -> solution.code().equals(i.section()))
                .findFirst()
                .orElse(null);
        if (item != null) {
            return new SolutionRow(
                    solution.code(), section(solution), item.activity(), false, item.dueOn(), item.personId());
        }
        String reason = filed.map(Filed::notOurs).orElse(List.of()).stream()
                .filter(n -> solution.code().equals(n.section()))
                .map(n -> n.reason())
                .findFirst()
                .orElse(null);
        return new SolutionRow(solution.code(), section(solution), reason, reason != null, null, null);
    }

    private static String section(Section solution) {
        return solution.clause() + " – " + solution.title();
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        List<SolutionRow> shown = plans.plan(task.id("planId")).content().solutions().stream()
                .map(solution -> row(solution, Optional.empty()))
                .toList();
        List<Planned> solutions = ReadonlyRows.demand(
                        shown, fields.solutions(), row -> Arrays.asList(row.code(), row.section()), "solutions")
                .stream()
                .map(r -> new Planned(r.code(), Boolean.TRUE.equals(r.notOurs()), r.activity(), r.dueOn(), r.responsible()))
                .toList();
        List<Planned> own = fields.ownActivities() == null
                ? List.of()
                : fields.ownActivities().stream()
                        .map(r -> new Planned(null, false, r.activity(), r.dueOn(), r.responsible()))
                        .toList();
        implementations.file(
                task.id("planId"),
                task.text("unitCode"),
                task.user(),
                new Filing(fields.documentNumber(), fields.documentDate(), solutions, own));
    }
}
