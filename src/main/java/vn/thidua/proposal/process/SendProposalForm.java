package vn.thidua.proposal.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.proposal.ProposalRelease;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Proposal;
import vn.thidua.proposal.Proposals.Sending;

/** Phát hành Tờ trình: the clerk numbers the proposal and records how it left. */
@Component
class SendProposalForm implements UserTaskForm<SendProposalForm.Fields> {

    /** @param layoutReason the form of cases that ran before it was asked has no such field: null */
    record Fields(Integer number, LocalDate documentDate, LocalDate sentOn, Channel channel, String receiver, String skipReason, String layoutReason) {}

    private final Proposals proposals;
    private final ProposalRelease release;
    private final ProposalView view;

    SendProposalForm(Proposals proposals, ProposalRelease release, ProposalView view) {
        this.proposals = proposals;
        this.release = release;
        this.view = view;
    }

    @Override
    public String process() {
        return "provincialProposal";
    }

    @Override
    public String task() {
        return "UserTask_sendProposal";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        Proposal proposal = proposals.proposal(task.id("proposalId"));
        Map<String, Object> values = view.of(proposal);
        values.put("names", view.names(proposal));
        view.addSending(values, "PROPOSAL");
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        release.send(
                task.id("proposalId"),
                task.user(),
                new Sending(
                        fields.number(), fields.documentDate(), fields.sentOn(), fields.channel(), fields.receiver()),
                fields.skipReason(),
                fields.layoutReason());
    }
}
