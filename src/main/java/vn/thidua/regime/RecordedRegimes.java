package vn.thidua.regime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanContent;
import vn.thidua.refusal.Refusal;
import vn.thidua.regime.domain.RegimeRules;

/** The rule sets of the data file. */
@Component
class RecordedRegimes implements Regimes {

    private final List<Regime> regimes;

    RecordedRegimes(@Value("${thidua.regime.file:classpath:regime/regimes.json}") Resource file) {
        this.regimes = DataFiles.read(file, new TypeReference<>() {}, RegimeRules::checked);
    }

    @Override
    public Regime of(PlanContent plan) {
        if (plan.regime() == null) {
            return byDate(plan.achievementTo());
        }
        return regimes.stream()
                .filter(regime -> regime.code().equals(plan.regime()))
                .findFirst()
                .orElseThrow(() -> Refusal.of("regime.unknown", plan.regime()).at("regime"));
    }

    @Override
    public Regime byDate(LocalDate day) {
        return regimes.stream().filter(regime -> regime.inForce(day)).findFirst().orElseThrow();
    }

    @Override
    public List<Regime> all() {
        return regimes;
    }
}
