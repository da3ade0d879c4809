package vn.thidua.proposal.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.OpenTask;
import vn.thidua.engine.UserTaskForm;
import vn.thidua.proposal.Proposals;
import vn.thidua.proposal.Proposals.Supplement;

/** Chuẩn bị bổ sung hồ sơ: TCCB writes what the province asked for. */
@Component
class PrepareSupplementForm implements UserTaskForm<PrepareSupplementForm.Fields> {

    record Fields(String content) {}

    private final Proposals proposals;
    private final ProposalView view;

    PrepareSupplementForm(Proposals proposals, ProposalView view) {
        this.proposals = proposals;
        this.view = view;
    }

    @Override
    public String process() {
        return "provincialProposal";
    }

    @Override
    public String task() {
        return "UserTask_prepareSupplement";
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
        return values;
    }

    @Override
    public void complete(CompletedTask task, Fields fields) {
        proposals.prepareSupplement(task.id("proposalId"), task.user(), fields.content());
    }
}
