package vn.thidua.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.refusal.Refusal;

/** The plan that somebody means who opens a case of the year (S74): by its key, or the only one that runs. */
@Component
public class RunningPlans {

    private static final String FIELD = "planKey";

    private final Plans plans;

    RunningPlans(Plans plans) {
        this.plans = plans;
    }

    /**
     * @param planKey key of a plan, e.g. {@code KH-2023-TD01}; blank: the only plan that is issued and not closed
     * @throws Refusal plan.noneRunning; plan.severalRunning, naming their keys; plan.unknownKey; plan.notRunning
     */
    @Transactional(readOnly = true)
    public Plan named(String planKey) {
        String key = CleanText.of(planKey, FIELD);
        return key == null ? only() : running(key);
    }

    private Plan running(String key) {
        Plan plan = plans.byKey(key).orElseThrow(() -> Refusal.of("plan.unknownKey", key).at(FIELD));
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("plan.notRunning", key).at(FIELD);
        }
        return plan;
    }

    private Plan only() {
        List<Plan> running = plans.all().stream().filter(plan -> plan.state() == PlanState.ISSUED).toList();
        if (running.isEmpty()) {
            throw Refusal.of("plan.noneRunning").at(FIELD);
        }
        if (running.size() > 1) {
            String keys = running.stream().map(Plan::key).collect(Collectors.joining(", "));
            throw Refusal.of("plan.severalRunning", keys).at(FIELD);
        }
        return running.get(0);
    }
}
