package vn.thidua.exemplar.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.exemplar.Exemplar;
import vn.thidua.exemplar.Exemplars;
import vn.thidua.exemplar.Introduction;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;

/** A unit's officer or head introduces an exemplar (S62). */
@Component
class IntroduceExemplar implements StartForm<IntroduceExemplar.Fields> {

    static final String PROCESS = "exemplarIntroduction";

    /** @param planKey blank: the only plan that runs @param achievedOn null where the achievement is not of one day */
    record Fields(
            String planKey, Exemplar.Kind kind, String name, String achievements, String evidence, LocalDate achievedOn) {}

    private final Exemplars exemplars;
    private final RunningPlans running;
    private final Organization organization;

    IntroduceExemplar(Exemplars exemplars, RunningPlans running, Organization organization) {
        this.exemplars = exemplars;
        this.running = running;
        this.organization = organization;
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = running.named(fields.planKey());
        Introduction said = new Introduction(
                fields.kind(), fields.name(), fields.achievements(), fields.evidence(), fields.achievedOn());
        Exemplar exemplar = exemplars.introduce(plan.id(), user, said);
        return new StartedCase(
                exemplar.key(),
                Map.of(
                        "exemplarId", exemplar.id(),
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "unitCode", exemplar.unitCode(),
                        "unitName", organization.unit(exemplar.unitCode()).name()));
    }
}
