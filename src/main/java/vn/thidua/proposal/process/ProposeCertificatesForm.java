package vn.thidua.proposal.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.StartForm;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RunningPlans;
import vn.thidua.proposal.Certificates;
import vn.thidua.proposal.Certificates.Entry;

/** A TCCB officer proposes whom the director should award himself (S34). */
@Component
class ProposeCertificatesForm implements StartForm<ProposeCertificatesForm.Fields> {

    /** @param planKey blank: the only plan that runs */
    record Fields(String planKey, String ground, List<Entry> holders) {}

    private final Certificates certificates;
    private final RunningPlans running;

    ProposeCertificatesForm(Certificates certificates, RunningPlans running) {
        this.certificates = certificates;
        this.running = running;
    }

    @Override
    public String process() {
        return CertificatesView.PROCESS;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public StartedCase start(String user, Fields fields) {
        Plan plan = running.named(fields.planKey());
        long id = certificates.propose(user, plan.id(), fields.ground(), fields.holders());
        return new StartedCase(
                certificates.list(id).key(),
                Map.of(
                        CertificatesView.LIST_ID, id,
                        "planId", plan.id(),
                        "planKey", plan.key(),
                        "planName", plan.content().movementName()));
    }
}
