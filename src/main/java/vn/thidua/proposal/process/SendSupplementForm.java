package vn.thidua.proposal.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Channel;
import vn.thidua.proposal.Proposals.Sending;
import vn.thidua.proposal.Proposals.Supplement;

/** Phát hành văn bản bổ sung hồ sơ: the clerk numbers the letter and records how it left. */
@Component
class SendSupplementForm implements UserTaskForm<SendSupplementForm.Fields> {

    record Fields(Integer number, LocalDate documentDate, LocalDate sentOn, Channel channel, String receiver, String skipReason) {}

    private final Proposals proposals;
    private final ProposalView view;

    SendSupplementForm(Proposals proposals, ProposalView view) {
        this.proposals = proposals;
        this.view = view;
    }

    @Override
    public String process() {
        return "provincialProposal";
    }

    @Override
    public String task() {
        return "UserTask_sendSupplement";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(OpenTask task) {
        long id = task.id("proposalId");
        Supplement supplement = proposals
                .supplement(id)
                .orElseThrow(() -> new IllegalStateException("proposal " + id + " has no supplement asked for"));
        Map<String, Object> values = view.of(proposals.proposal(id));
        view.addRequest(values, supplement);
        values.put("content", supplement.content());
        values.put("preparedBy", view.name(supplement.preparedBy()));
        view.addSending(values, "LETTER");
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        proposals.sendSupplement(
                task.id("proposalId"),
                task.user(),
                new Sending(
                        fields.number(), fields.documentDate(), fields.sentOn(), fields.channel(), fields.receiver()),
                fields.skipReason());
    }
}
