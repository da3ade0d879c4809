package vn.thidua.plan.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Unit;
import vn.thidua.plan.Amendments;
import vn.thidua.plan.Amendments.Amendment;
import vn.thidua.plan.Amendments.Change;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** A TCCB officer drafts what changes in a running plan; the form shows the plan as it stands, or the draft that was given back. */
@Component
class DraftAmendment implements UserTaskForm<DraftAmendment.Fields> {

    record Fields(
            LocalDate achievementTo,
            List<MilestoneRow> milestones,
            List<QuotaRow> quotas,
            List<String> addedAddressees,
            String requirements) {}

    record MilestoneRow(String code, String label, LocalDate date) {}

    record QuotaRow(String code, String clause, Integer max, String text) {}

    record Option(String label, String value) {}

    private final Amendments amendments;
    private final Plans plans;
    private final Organization organization;
    private final AmendmentSheet sheet;

    DraftAmendment(Amendments amendments, Plans plans, Organization organization, AmendmentSheet sheet) {
        this.amendments = amendments;
        this.plans = plans;
        this.organization = organization;
        this.sheet = sheet;
    }

    @Override
    public String process() {
        return AmendmentSheet.PROCESS;
    }

    @Override
    public String task() {
        return "UserTask_draftAmendment";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Amendment amendment = amendments.amendment(task.id("amendmentId"));
        PlanContent drafted = amendment.content();
        List<String> present = plans.plan(amendment.planId()).content().addressees();
        Map<String, Object> values = sheet.of(task);
        values.put("achievementTo", drafted.achievementTo());
        values.put("milestones", drafted.milestones().stream().map(m -> new MilestoneRow(m.code(), m.label(), m.date())).toList());
        values.put("quotas", drafted.quotas().stream().map(q -> new QuotaRow(q.code(), q.clause(), q.max(), q.text())).toList());
        values.put("requirements", drafted.requirements());
        values.put("addedAddressees", drafted.addressees().stream().filter(code -> !present.contains(code)).toList());
        values.put("addresseeOptions", organization.units().stream()
                .filter(unit -> unit.type().carriesOutThePlan() && !present.contains(unit.code()))
                .map(DraftAmendment::option)
                .toList());
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        Change change = new Change(
                fields.requirements(),
                fields.achievementTo(),
                byCode(fields.milestones(), MilestoneRow::code, MilestoneRow::date, "milestones"),
                byCode(fields.quotas(), QuotaRow::code, QuotaRow::max, "quotas"),
                fields.addedAddressees() == null ? List.of() : fields.addedAddressees());
        amendments.draft(task.id("amendmentId"), task.user(), change);
    }

    private static Option option(Unit unit) {
        return new Option(unit.name(), unit.code());
    }

    private static <R, V> Map<String, V> byCode(List<R> rows, Function<R, String> code, Function<R, V> value, String field) {
        Map<String, V> values = new HashMap<>();
        for (R row : rows == null ? List.<R>of() : rows) {
            if (code.apply(row) == null || values.containsKey(code.apply(row))) {
                throw Refusal.of("plan.rowsChanged").at(field);
            }
            values.put(code.apply(row), value.apply(row));
        }
        return values;
    }
}
