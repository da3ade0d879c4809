package vn.thidua.nomination;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.domain.WithdrawnCases;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.nomination.persistence.WithdrawalTable;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/**
 * Withdrawals, apart from the register because the proposals, which answer whether they were sent, themselves read the register. Like
 * whoever changes the list, who withdraws first locks all of the plan's nominations, and before them the proposal.
 */
@Component
@Transactional
class RecordedWithdrawals implements Withdrawals {

    private static final Set<State> WITHDRAWABLE =
            EnumSet.of(State.SUBMITTED, State.ELIGIBLE, State.NOT_SELECTED, State.SELECTED, State.APPROVED);
    private static final Set<State> OUT = EnumSet.of(State.INELIGIBLE, State.STRUCK);

    private final NominationTable table;
    private final NominationTrail trail;
    private final WithdrawalTable withdrawals;
    private final ProvincialDraft draft;
    private final WithdrawnCases cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;

    RecordedWithdrawals(
            NominationTable table,
            NominationTrail trail,
            WithdrawalTable withdrawals,
            ProvincialDraft draft,
            WithdrawnCases cases,
            Organization organization,
            ApplicationEventPublisher events) {
        this.table = table;
        this.trail = trail;
        this.withdrawals = withdrawals;
        this.draft = draft;
        this.cases = cases;
        this.organization = organization;
        this.events = events;
    }

    @Override
    public long ask(String user, String nominationKey, String reason) {
        Nomination own = own(user, nominationKey);
        String words = Wording.demanded(reason, "reason", "nomination.withdrawalReasonMissing");
        hold(own.planId(), own.id());
        return withdrawals.insert(own.id(), user, words);
    }

    /** A unit learns nothing of another unit's dossiers: foreign and unknown are the same to it. */
    private Nomination own(String user, String nominationKey) {
        Person head = organization
                .person(user)
                .filter(person -> person.roles().contains(Role.UNIT_HEAD))
                .orElseThrow(() -> Refusal.of("nomination.withdrawalByHead"));
        String key = Wording.demanded(nominationKey, "nominationKey", "nomination.keyMissing");
        return table.find(key)
                .filter(n -> n.target() != Target.DEPARTMENT && n.unitCode().equals(head.unitCode()))
                .orElseThrow(() -> Refusal.of("nomination.notOfYourUnit", key).at("nominationKey"));
    }

    @Override
    public void withdraw(long withdrawalId) {
        Withdrawal withdrawal = withdrawal(withdrawalId);
        Nomination held = nominationOf(withdrawalId);
        boolean drafted = hold(held.planId(), held.id());
        table.changeState(held.id(), State.WITHDRAWN, withdrawal.reason());
        trail.step(held.id(), State.WITHDRAWN, withdrawal.byUser(), withdrawal.reason());
        if (drafted) {
            draft.remove(held.planId(), held.id());
        }
        cases.withdrawn(held.planId(), held.id());
    }

    /** @return whether it stands in a proposal that is drafted and not sent */
    private boolean hold(long planId, long id) {
        boolean unsent = draft.holdUnsent(planId);
        Nomination now = table.lockPlan(planId).stream()
                .filter(n -> n.id() == id)
                .findFirst()
                .orElseThrow();
        // The proposal may have been drafted while the list was waited for
        boolean drafted = now.state() == State.PROPOSED && (unsent || draft.holdUnsent(planId));
        if (now.state() == State.WITHDRAWN) {
            throw Refusal.of("nomination.alreadyWithdrawn", now.key()).at("nominationKey");
        }
        if (OUT.contains(now.state())) {
            throw Refusal.of("nomination.notListed", now.key()).at("nominationKey");
        }
        if (!drafted && !WITHDRAWABLE.contains(now.state())) {
            throw Refusal.of("nomination.alreadySent", now.key()).at("nominationKey");
        }
        return drafted;
    }

    @Override
    public void announce(long withdrawalId) {
        events.publishEvent(new NominationWithdrawn(withdrawalId));
    }

    @Override
    @Transactional(readOnly = true)
    public Withdrawal withdrawal(long id) {
        return withdrawals.find(id).orElseThrow(() -> Refusal.of("nomination.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public Nomination nominationOf(long withdrawalId) {
        return table.find(withdrawal(withdrawalId).nominationId()).orElseThrow();
    }
}
