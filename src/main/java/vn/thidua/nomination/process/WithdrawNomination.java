package vn.thidua.nomination.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Withdrawals;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** The head of a unit takes a nomination of the unit back (S63). */
@Component
class WithdrawNomination implements StartForm<WithdrawNomination.Fields> {

    record Fields(String nominationKey, String reason) {}

    private final Withdrawals withdrawals;
    private final Plans plans;
    private final Organization organization;

    WithdrawNomination(Withdrawals withdrawals, Plans plans, Organization organization) {
        this.withdrawals = withdrawals;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public String process() {
        return "nominationWithdrawal";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        long id = withdrawals.ask(user, fields.nominationKey(), fields.reason());
        Nomination nomination = withdrawals.nominationOf(id);
        Plan plan = plans.plan(nomination.planId());
        return new StartedCase(
                "RUT-" + nomination.key(),
                Map.of(
                        "withdrawalId", id,
                        "nominationId", nomination.id(),
                        "nomineeName", nomination.nomineeName(),
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName(),
                        "unitCode", nomination.unitCode(),
                        "unitName", organization.unit(nomination.unitCode()).name()));
    }
}
