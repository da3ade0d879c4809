package vn.thidua.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import vn.thidua.engine.ModelBean;
import vn.thidua.proposal.Proposals;

/** Tells that the province has not answered in time. */
@ModelBean("remindAnswerDelegate")
class RemindAnswerDelegate implements JavaDelegate {

    private final Proposals proposals;

    RemindAnswerDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.answerOverdue((Long) execution.getVariable("proposalId"));
    }
}
