package vn.thidua.nomination.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.ValueRow;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Quota;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** TCCB drafts the department's own nomination, for one award or for none (S32, S34, S54, A3, A8). */
@Component
class DraftDepartmentNominationForm implements UserTaskForm<DraftDepartmentNominationForm.Fields> {

    enum Decision {
        PROPOSE,
        NONE
    }

    /** @param award code of the award; achievements, evidence and values count for PROPOSE only */
    record Fields(Decision decision, String award, String achievements, String evidence, List<ValueRow> values) {}

    private final Nominations nominations;
    private final Plans plans;
    private final Organization organization;

    DraftDepartmentNominationForm(Nominations nominations, Plans plans, Organization organization) {
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public String process() {
        return "emulationPlan";
    }

    @Override
    public String task() {
        return "UserTask_draftDepartmentNomination";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        AwardTerms terms = terms(task);
        Map<String, Object> shown = new HashMap<>();
        shown.put("departmentName", organization.unit(organization.agency().code()).name());
        shown.put("awardOptions", NominationRows.options(terms.awardsFor(Target.DEPARTMENT)));
        shown.put("criteria", NominationRows.criteria(terms, Target.DEPARTMENT));
        shown.put("quotaText", terms.quotaOf(Target.DEPARTMENT).map(Quota::text).orElse(null));
        shown.put("quotaClause", terms.quotaOf(Target.DEPARTMENT).map(Quota::clause).orElse(null));
        shown.put("values", rows(terms));
        return shown;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        if (fields.decision() == null) {
            throw Refusal.of("nomination.decisionChoiceMissing").at("decision");
        }
        if (fields.decision() == Decision.PROPOSE) {
            nominations.submit(nomination(task, fields));
        }
    }

    private NewNomination nomination(CompletedTask task, Fields fields) {
        AwardTerms terms = terms(task);
        Map<String, Value> values = ValueRow.values(
                rows(terms),
                fields.values(),
                code -> terms.asked(fields.award(), Target.DEPARTMENT).stream().anyMatch(a -> a.code().equals(code)),
                "values");
        return new NewNomination(
                task.id("planId"),
                Target.DEPARTMENT,
                organization.agency().code(),
                null,
                fields.award(),
                fields.achievements(),
                fields.evidence(),
                values,
                task.user());
    }

    private AwardTerms terms(OpenTask task) {
        return new AwardTerms(plans.plan(task.id("planId")).content());
    }

    private static List<ValueRow> rows(AwardTerms terms) {
        return ValueRow.of(terms.asked(Target.DEPARTMENT), Map.of());
    }
}
