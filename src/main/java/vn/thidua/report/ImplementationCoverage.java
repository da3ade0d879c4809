package vn.thidua.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Implementations.Implementation;
import vn.thidua.report.Implementations.Progress;

@Component
@Transactional(readOnly = true)
class ImplementationCoverage implements Coverage {

    private final Implementations implementations;
    private final Plans plans;
    private final Organization organization;

    ImplementationCoverage(Implementations implementations, Plans plans, Organization organization) {
        this.implementations = implementations;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public List<UnitActivity> ofPlan(long planId) {
        Map<String, Implementation> filed = implementations.ofPlan(planId).stream()
                .collect(Collectors.toMap(Implementation::unitCode, Function.identity()));
        return plans.plan(planId).content().addressees().stream()
                .map(unit -> activity(planId, unit, filed.get(unit)))
                .toList();
    }

    @Override
    public UnitActivity ofUnit(long planId, String unitCode) {
        return ofPlan(planId).stream()
                .filter(activity -> activity.unitCode().equals(unitCode))
                .findFirst()
                .orElseThrow(() -> Refusal.of("report.implementationNotAddressed", String.valueOf(unitCode)));
    }

    private UnitActivity activity(long planId, String unit, Implementation filed) {
        String name = organization.unit(unit).name();
        if (filed == null) {
            return new UnitActivity(unit, name, implementations.key(planId, unit), null, null, null, 0, 0);
        }
        return new UnitActivity(
                unit,
                name,
                filed.key(),
                filed.state(),
                filed.confirmedAt(),
                filed.checkConfirmedAt(),
                filed.checkConfirmedAt() == null ? 0 : done(filed),
                filed.confirmedAt() == null ? 0 : filed.filed().items().size());
    }

    private static int done(Implementation filed) {
        return (int) filed.check().results().stream()
                .filter(result -> result.progress() == Progress.DONE)
                .count();
    }
}
