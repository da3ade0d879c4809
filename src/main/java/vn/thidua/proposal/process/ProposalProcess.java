package vn.thidua.proposal.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.engine.OpenForms;
import vn.thidua.proposal.domain.DraftCase;

/** The way out to the cases of {@code provincialProposal}. */
@Component
class ProposalProcess implements DraftCase {

    private static final String PROCESS = "provincialProposal";
    private static final String SENDING = "UserTask_sendProposal";

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<RuntimeService> runtime;

    private final OpenForms forms;

    ProposalProcess(ObjectProvider<RuntimeService> runtime, OpenForms forms) {
        this.runtime = runtime;
        this.forms = forms;
    }

    @Override
    public void changed(long proposalId) {
        forms.refill(PROCESS, SENDING, "proposalId", proposalId);
    }

    /** To its end event, so that the plan goes on: a case that ends by being cancelled takes the plan's with it. */
    @Override
    public void emptied(long proposalId) {
        RuntimeService engine = runtime.getObject();
        engine.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .variableValueEquals("proposalId", proposalId)
                .list()
                .forEach(open -> engine.createProcessInstanceModification(open.getId())
                        .cancelAllForActivity(SENDING)
                        .startBeforeActivity("EndEvent_provinceAnswered")
                        .execute());
    }
}
