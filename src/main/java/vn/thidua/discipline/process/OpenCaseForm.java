package vn.thidua.discipline.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.discipline.CaseKind;
import vn.thidua.discipline.Cases;
import vn.thidua.discipline.Cases.Case;
import vn.thidua.discipline.Cases.NewCase;
import vn.thidua.engine.StartForm;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;

/** A TCCB officer puts a case on record; the running plan gives the deadlines (S42, S47, S52). */
@Component
class OpenCaseForm implements StartForm<OpenCaseForm.Fields> {

    /** @param planKey blank: the only running plan @param personId blank: the unit as a whole */
    record Fields(
            String planKey,
            CaseKind kind,
            String unitCode,
            String personId,
            String subject,
            String document,
            LocalDate openedOn) {}

    private final Cases cases;
    private final RunningPlans plans;
    private final Organization organization;

    OpenCaseForm(Cases cases, RunningPlans plans, Organization organization) {
        this.cases = cases;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public String process() {
        return CaseView.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = plans.named(fields.planKey());
        Case opened = cases.find(cases.open(
                user,
                new NewCase(
                        fields.kind(),
                        fields.unitCode(),
                        fields.personId(),
                        fields.subject(),
                        fields.document(),
                        fields.openedOn())));
        Map<String, Object> variables = new HashMap<>();
        variables.put("caseId", opened.id());
        variables.put("planId", plan.id());
        variables.put("planKey", plan.key());
        variables.put("planName", plan.content().movementName());
        variables.put("unitCode", opened.unitCode());
        variables.put("unitName", organization.unit(opened.unitCode()).name());
        return new StartedCase(opened.key(), variables);
    }
}
