package vn.thidua.appraisal.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.OpenTask;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
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

    DossierView(Nominations nominations, Plans plans, Organization organization) {
        this.nominations = nominations;
        this.plans = plans;
        this.organization = organization;
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
