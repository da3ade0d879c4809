package vn.thidua.award;

import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regimes;

/** One achievement, one award: what the rule set of the plan's time makes of it. */
@Component
class RegimeDuplicates implements DuplicateRule {

    private final Regimes regimes;

    RegimeDuplicates(Regimes regimes) {
        this.regimes = regimes;
    }

    @Override
    public boolean blocks(PlanContent plan) {
        return regimes.of(plan).duplicateBlocks();
    }

    @Override
    public String citation(PlanContent plan) {
        return regimes.of(plan).duplicateCitation().map(Citation::text).orElse(null);
    }
}
