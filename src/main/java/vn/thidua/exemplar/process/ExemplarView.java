package vn.thidua.exemplar.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.exemplar.Exemplar;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.exemplar.Publicity;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the forms show of an exemplar: the plan, what its unit says, and what has been made known. */
@Component
class ExemplarView {

    record Line(String key, String name, Exemplar.Kind kind, String unitName, Exemplar.State state) {}

    private final Exemplars exemplars;
    private final Plans plans;
    private final Organization organization;

    ExemplarView(Exemplars exemplars, Plans plans, Organization organization) {
        this.exemplars = exemplars;
        this.plans = plans;
        this.organization = organization;
    }

    /** Display values; changeable, so that a form adds its own. */
    Map<String, Object> of(long exemplarId) {
        Exemplar exemplar = exemplars.exemplar(exemplarId);
        Plan plan = plans.plan(exemplar.planId());
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("exemplarKey", exemplar.key());
        values.put("unitName", unitName(exemplar));
        values.put("kind", exemplar.kind());
        values.put("name", exemplar.name());
        values.put("achievements", exemplar.achievements());
        values.put("evidence", exemplar.evidence());
        values.put("achievedOn", exemplar.achievedOn());
        values.put("introducer", organization.person(exemplar.introducedBy()).map(Person::fullName).orElse(exemplar.introducedBy()));
        return values;
    }

    /** The other exemplars of the same plan. */
    List<Line> others(long exemplarId) {
        return exemplars.ofPlan(exemplars.exemplar(exemplarId).planId()).stream()
                .filter(other -> other.id() != exemplarId)
                .map(other -> new Line(other.key(), other.name(), other.kind(), unitName(other), other.state()))
                .toList();
    }

    List<Publicity> logged(long exemplarId) {
        return exemplars.publicity(exemplarId);
    }

    private String unitName(Exemplar exemplar) {
        return organization.unit(exemplar.unitCode()).name();
    }
}
