package vn.thidua.proposal.process;

import java.util.Date;
import vn.thidua.engine.ModelBean;
import vn.thidua.proposal.Proposals;

/** When the province's answer is overdue. */
@ModelBean("provinceAnswer")
public class ProvinceAnswer {

    private final Proposals proposals;

    ProvinceAnswer(Proposals proposals) {
        this.proposals = proposals;
    }

    public Date overdueAt(long proposalId) {
        return Date.from(proposals.proposal(proposalId).awaitedUntil());
    }
}
