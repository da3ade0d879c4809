package vn.thidua.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.proposal.Proposals;

/** Makes the proposal's record; the case is called by its key from then on. */
@ModelBean("draftProposalDelegate")
class DraftProposalDelegate implements JavaDelegate {

    private final Proposals proposals;

    DraftProposalDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = proposals.draft((Long) execution.getVariable("planId"));
        execution.setVariable("proposalId", id);
        execution.setProcessBusinessKey(proposals.proposal(id).key());
    }
}
