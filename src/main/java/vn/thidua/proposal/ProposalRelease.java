package vn.thidua.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.proposal.Proposals.Sending;
import vn.thidua.proposal.domain.OfficeText;
import vn.thidua.proposal.persistence.ReleaseTable;
import vn.thidua.refusal.Refusal;

/** The clerk sends a proposal: with documents in the prescribed layout, or with a stated reason why not. */
@Component
@Transactional
public class ProposalRelease {

    private static final int NAMED = 5;
    private static final int REASON = 1000;

    private final Proposals proposals;
    private final ReleaseCheck check;
    private final ReleaseTable releases;
    private final Clock clock;

    ProposalRelease(Proposals proposals, ReleaseCheck check, ReleaseTable releases, Clock clock) {
        this.proposals = proposals;
        this.check = check;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Numbers the proposal, records its sending, and holds what leaves against the layout.
     *
     * @param layoutReason why it leaves with deviations; null or empty where it has none; not kept where none is seen
     * @throws Refusal as {@link Proposals#send}; proposal.layoutDeviates at "layoutReason", naming the deviations
     */
    public void send(long id, String user, Sending sending, String skipReason, String layoutReason) {
        String reason = OfficeText.optional(layoutReason, REASON, "layoutReason");
        proposals.send(id, user, sending, skipReason);
        // Numbered by now: what is judged is what leaves
        List<String> deviations = check.deviations(id, user);
        if (deviations.isEmpty()) {
            return;
        }
        if (reason == null) {
            String named = deviations.stream().limit(NAMED).collect(Collectors.joining("; "));
            throw Refusal.of("proposal.layoutDeviates", deviations.size(), named, Math.max(0, deviations.size() - NAMED)).at("layoutReason");
        }
        releases.insert(id, new ReleaseTable.Row(String.join("\n", deviations), reason, user, clock.instant()));
    }

    /** Why a proposal left with deviations; empty where it had none. */
    @Transactional(readOnly = true)
    public Optional<String> layoutReason(long id) {
        return releases.of(id).map(ReleaseTable.Row::reason);
    }
}
