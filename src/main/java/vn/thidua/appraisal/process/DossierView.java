package vn.thidua.appraisal.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.OpenTask;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.Remarks;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.plan.Plans;

/** What every form of the appraisal shows of the case: the plan, the nominee and what is proposed. */
@Component
class DossierView {

    private final Nominations nominations;
    private final Plans plans;
    private final Organization organization;
    private final Remarks remarks;

    DossierView(Nominations nominations, Plans plans, Organization organization, Remarks remarks) {
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
        this.remarks = remarks;
    }

    Nomination nomination(OpenTask task) {
        return nominations.nomination(task.id("nominationId"));
    }

    /** Display values; changeable, so that the form adds its own. */
    Map<String, Object> of(Nomination nomination) {
        Plan plan = plans.plan(nomination.planId());
        Award award = plan.content().awards().stream()
                .filter(a -> a.code().equals(nomination.award()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan has no award " + nomination.award()));
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("nominationKey", nomination.key());
        values.put("nomineeName", nomination.nomineeName());
        values.put("unitName", organization.unit(nomination.unitCode()).name());
        values.put("awardName", award.name());
        values.put("awardClause", award.clause());
        values.put("achievements", nomination.achievements());
        values.put("evidence", nomination.evidence());
        List<Remark> said = remarks.on(nomination);
        values.put("remarks", said);
        values.put("noRemarks", said.isEmpty());
        return values;
    }

    RankingRule rankingRule(Nomination nomination) {
        return plans.plan(nomination.planId()).content().rankingRule();
    }

    /** Full name of a person of the directory, as signed on paper. */
    String name(String user) {
        return organization.person(user).map(Person::fullName).orElse(user);
    }
}
