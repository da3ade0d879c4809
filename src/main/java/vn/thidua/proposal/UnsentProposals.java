package vn.thidua.proposal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.ProvincialDraft;
import vn.thidua.proposal.domain.DraftCase;
import vn.thidua.proposal.persistence.ProposalTable;
import vn.thidua.proposal.persistence.SendingTable;

/** What lies with the clerk can still lose a name. */
@Component
@Transactional
class UnsentProposals implements ProvincialDraft {

    private final ProposalTable proposals;
    private final SendingTable sendings;
    private final DraftCase drafts;

    UnsentProposals(ProposalTable proposals, SendingTable sendings, DraftCase drafts) {
        this.proposals = proposals;
        this.sendings = sendings;
        this.drafts = drafts;
    }

    @Override
    public boolean holdUnsent(long planId) {
        Optional<Long> proposal = proposals.idOfPlan(planId);
        proposal.ifPresent(proposals::lock);
        return proposal.filter(id -> sendings.of(id).isEmpty()).isPresent();
    }

    @Override
    public void remove(long planId, long nominationId) {
        long proposal = proposals.idOfPlan(planId).orElseThrow();
        proposals.remove(proposal, nominationId);
        if (proposals.find(proposal).orElseThrow().nominations().isEmpty()) {
            drafts.emptied(proposal);
        } else {
            drafts.changed(proposal);
        }
    }
}
