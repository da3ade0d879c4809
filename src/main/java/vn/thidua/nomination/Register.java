package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.domain.DossierValues;
import vn.thidua.nomination.domain.ProvinceAnswer;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** The register of nominations. */
@Component
@Transactional
class Register implements Nominations {

    static final Comparator<Nomination> BY_TARGET_AND_RANK = Comparator.comparing(Nomination::target)
            .thenComparing(Nomination::rank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Nomination::key);

    private final NominationTable table;
    private final NominationTrail trail;
    private final Plans plans;
    private final Nominees nominees;
    private final CleanRecord cleanRecord;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Register(
            NominationTable table,
            NominationTrail trail,
            Plans plans,
            Nominees nominees,
            CleanRecord cleanRecord,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.trail = trail;
        this.plans = plans;
        this.nominees = nominees;
        this.cleanRecord = cleanRecord;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public long submit(NewNomination raw) {
        Plan plan = plans.plan(raw.planId());
        String name = nominees.name(raw);
        NewNomination accepted = accepted(plan, name, raw);
        int year = plan.content().year();
        String key = table.nextKey(year);
        long id = table.insert(key, name, accepted).orElseThrow(() -> duplicate(plan, name, raw));
        trail.step(id, State.SUBMITTED, raw.proposedBy(), null);
        return id;
    }

    @Override
    public void check(NewNomination raw) {
        Plan plan = plans.plan(raw.planId());
        String name = nominees.name(raw);
        accepted(plan, name, raw);
        if (table.exists(raw)) {
            throw duplicate(plan, name, raw);
        }
    }

    private NewNomination accepted(Plan plan, String name, NewNomination raw) {
        if (plan.state() == PlanState.CLOSED) {
            throw Refusal.of("nomination.planClosed", plan.key());
        }
        AwardTerms terms = new AwardTerms(plan.content());
        terms.demand(raw.award(), raw.target(), name);
        cleanRecord.demand(plan.content(), raw, name);
        return new NewNomination(
                raw.planId(),
                raw.target(),
                raw.unitCode(),
                raw.personId(),
                raw.award(),
                Wording.demanded(raw.achievements(), "achievements", "nomination.achievementsMissing", name),
                Wording.of(raw.evidence(), "evidence"),
                new DossierValues(terms).accepted(raw.award(), raw.target(), raw.values()),
                raw.proposedBy());
    }

    private static Refusal duplicate(Plan plan, String name, NewNomination raw) {
        String award = new AwardTerms(plan.content()).award(raw.award()).name();
        return Refusal.of("nomination.duplicate", name, award).at("award");
    }

    @Override
    @Transactional(readOnly = true)
    public Nomination nomination(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("nomination.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Nomination> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    @Override
    public void supplement(long id, String user, String achievements, String evidence, Map<String, Value> values) {
        Nomination held = held(id, State.SUBMITTED);
        AwardTerms terms = new AwardTerms(plans.plan(held.planId()).content());
        table.changeDossier(
                id,
                Wording.demanded(achievements, "achievements", "nomination.achievementsMissing", held.nomineeName()),
                Wording.of(evidence, "evidence"),
                new DossierValues(terms).accepted(held.award(), held.target(), values));
        trail.step(id, State.SUBMITTED, user, null);
    }

    @Override
    public void appraised(long id, boolean eligible, String conclusion) {
        Nomination held = held(id, State.SUBMITTED);
        if (eligible) {
            cleanRecord.demandUnbarred(plans.plan(held.planId()).content(), held, "decision");
        }
        State state = eligible ? State.ELIGIBLE : State.INELIGIBLE;
        String words = Wording.of(conclusion);
        table.changeState(id, state, words);
        trail.step(id, state, null, words);
    }

    @Override
    public List<Long> propose(long planId) {
        List<Nomination> approved = table.lockPlan(planId).stream()
                .filter(n -> n.state() == State.APPROVED)
                .sorted(BY_TARGET_AND_RANK)
                .toList();
        approved.forEach(n -> {
            table.changeState(n.id(), State.PROPOSED, null);
            trail.step(n.id(), State.PROPOSED, null, null);
        });
        return approved.stream().map(Nomination::id).toList();
    }

    @Override
    public void answered(
            long id, State outcome, String grantedAward, String decisionNumber, LocalDate decisionDate, String reason) {
        Nomination held = table.lock(id).orElseThrow(() -> Refusal.of("nomination.unknown"));
        if (held.state() != State.PROPOSED && held.state() != State.DEFERRED) {
            throw Refusal.of("nomination.alreadyDecided", held.nomineeName()).at("results");
        }
        ProvinceAnswer answer = new ProvinceAnswer(outcome, grantedAward, decisionNumber, decisionDate, reason)
                .accepted(
                        new AwardTerms(plans.plan(held.planId()).content()),
                        held.nomineeName(),
                        held.award(),
                        LocalDate.now(clock));
        table.changeAnswer(id, answer);
        trail.step(id, outcome, null, answer.reason());
        if (outcome == State.GRANTED || outcome == State.DOWNGRADED) {
            // The province has decided: that it did so in spite of a case is recorded, not refused
            cleanRecord.grantedDespite(held).ifPresent(words -> trail.step(id, outcome, null, words));
            events.publishEvent(new AwardGranted(id));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> history(long id) {
        return trail.steps(id);
    }

    @Override
    public void announceResults(long planId) {
        events.publishEvent(new ResultsAnnounced(planId));
    }

    private Nomination held(long id, State expected) {
        Nomination held = table.lock(id).orElseThrow(() -> Refusal.of("nomination.unknown"));
        if (held.state() != expected) {
            throw Refusal.of("nomination.moved", held.key());
        }
        return held;
    }
}
