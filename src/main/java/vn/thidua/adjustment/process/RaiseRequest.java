package vn.thidua.adjustment.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.adjustment.Adjustments;
import vn.thidua.adjustment.Adjustments.Kind;
import vn.thidua.adjustment.Adjustments.Raising;
import vn.thidua.adjustment.Adjustments.Request;
import vn.thidua.adjustment.Adjustments.State;
import vn.thidua.engine.StartForm;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;

/** Officer or head of a unit raises a difficulty, or a wish to change the running plan (S73, S74). */
@Component
class RaiseRequest implements StartForm<RaiseRequest.Fields> {

    /** @param planKey may stay blank while only one plan runs */
    record Fields(String planKey, Kind kind, String subject, String content, String proposal) {}

    private final Adjustments adjustments;
    private final RunningPlans running;
    private final Organization organization;

    RaiseRequest(Adjustments adjustments, RunningPlans running, Organization organization) {
        this.adjustments = adjustments;
        this.running = running;
        this.organization = organization;
    }

    @Override
    public String process() {
        return RequestView.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = running.named(fields.planKey());
        Request request = adjustments.raise(
                plan.id(), user, new Raising(fields.kind(), fields.subject(), fields.content(), fields.proposal()));
        return new StartedCase(
                request.key(),
                Map.of(
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "unitCode", request.unitCode(),
                        "unitName", organization.unit(request.unitCode()).name(),
                        "requestId", request.id(),
                        "requestKey", request.key(),
                        "raisedByHead", request.state() == State.CONFIRMED));
    }
}
