package vn.thidua.appraisal.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.ComparisonWording;
import vn.thidua.appraisal.Comparisons;
import vn.thidua.engine.OpenTask;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.plan.Plans;

/** What the forms of {@code nomineeComparison} show of the case: the plan, the rule, the aspects and who is compared. */
@Component
class ScoresView {

    static final String PROCESS = "nomineeComparison";

    private static final String CODE = "comparisonCode";

    private final Comparisons comparisons;
    private final Plans plans;
    private final Organization organization;
    private final ComparisonWording wording;

    ScoresView(Comparisons comparisons, Plans plans, Organization organization, ComparisonWording wording) {
        this.comparisons = comparisons;
        this.plans = plans;
        this.organization = organization;
        this.wording = wording;
    }

    record AspectLine(String label, String weight, String max) {}

    record Dossier(String key, String nominee, String unit, String achievements, String evidence) {}

    static String code(OpenTask task) {
        return task.text(CODE);
    }

    Comparison comparison(OpenTask task) {
        return comparisons.comparison(task.id("planId"), code(task));
    }

    /** Display values; changeable, so that the form adds its own. */
    Map<String, Object> of(OpenTask task) {
        Plan plan = plans.plan(task.id("planId"));
        Comparison comparison = comparison(task);
        Map<String, Object> values = new HashMap<>();
        values.put("planKey", plan.key());
        values.put("planName", plan.content().movementName());
        values.put("comparisonText", comparison.text());
        values.put("comparisonClause", comparison.clause());
        values.put("aspectLines", aspects(comparison));
        values.put("dossiers", dossiers(comparisons.nominees(plan.id(), comparison.code())));
        return values;
    }

    private List<AspectLine> aspects(Comparison comparison) {
        return comparison.aspects().stream()
                .map(a -> new AspectLine(a.label(), wording.number(a.weight()), wording.number(a.max())))
                .toList();
    }

    private List<Dossier> dossiers(List<Nomination> nominees) {
        return nominees.stream()
                .map(n -> new Dossier(
                        n.key(),
                        n.nomineeName(),
                        organization.unit(n.unitCode()).name(),
                        n.achievements(),
                        n.evidence()))
                .toList();
    }
}
