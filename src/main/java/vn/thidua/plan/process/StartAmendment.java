package vn.thidua.plan.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;
import vn.thidua.plan.domain.CleanText;
import vn.thidua.refusal.Refusal;

/** A TCCB officer opens an amendment of a running plan (S75). */
@Component
class StartAmendment implements StartForm<StartAmendment.Fields> {

    record Fields(String planKey, String reason) {}

    private final RunningPlans running;

    StartAmendment(RunningPlans running) {
        this.running = running;
    }

    @Override
    public String process() {
        return AmendmentSheet.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = running.named(fields.planKey());
        String reason = CleanText.of(fields.reason(), "reason");
        if (reason == null) {
            throw Refusal.of("plan.wordsMissing").at("reason");
        }
        return new StartedCase(
                plan.key(),
                Map.of(
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "amendmentReason", reason));
    }
}
