package vn.thidua.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.domain.ConfirmedOrder;
import vn.thidua.nomination.domain.QuotaRule;
import vn.thidua.nomination.domain.Ranking;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.nomination.persistence.NominationTrail.Act;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/**
 * Selection and decision, apart from the register because the appraisal, which answers for eligibility, itself reads the register.
 * Whoever changes the list first locks all of the plan's nominations and judges what stands then.
 */
@Component
@Transactional
class NomineeSelection implements Selections {

    private final NominationTable table;
    private final NominationTrail trail;
    private final Plans plans;
    private final Eligibility eligibility;
    private final ComparativeRanks ranks;
    private final CleanRecord cleanRecord;
    private final Conflicts conflicts;

    NomineeSelection(
            NominationTable table,
            NominationTrail trail,
            Plans plans,
            Eligibility eligibility,
            ComparativeRanks ranks,
            CleanRecord cleanRecord,
            Conflicts conflicts) {
        this.table = table;
        this.trail = trail;
        this.plans = plans;
        this.eligibility = eligibility;
        this.ranks = ranks;
        this.cleanRecord = cleanRecord;
        this.conflicts = conflicts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Nomination> candidates(long planId) {
        return in(State.ELIGIBLE, table.ofPlan(planId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Nomination> selected(long planId) {
        return in(State.SELECTED, table.ofPlan(planId));
    }

    private static List<Nomination> in(State state, List<Nomination> nominations) {
        return nominations.stream()
                .filter(n -> n.state() == state)
                .sorted(Register.BY_TARGET_AND_RANK)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> comment(long planId) {
        return trail.latestWords(planId, Act.SELECTED);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> returnReason(long planId) {
        return trail.latestWords(planId, Act.RETURNED);
    }

    @Override
    public void select(long planId, String user, List<Choice> choices, String comment) {
        PlanContent plan = plans.plan(planId).content();
        Map<Long, Nomination> candidates = byId(in(State.ELIGIBLE, table.lockPlan(planId)));
        if (!trail.open(planId)) {
            throw Refusal.of("nomination.alreadySelected");
        }
        checkComplete(choices, candidates);
        candidates.values().forEach(candidate -> conflicts.demandNone(user, candidate.subject()));
        List<Ranking.Entry> entries =
                choices.stream().map(c -> entry(candidates.get(c.nominationId()), c)).toList();
        new Ranking(plan, entries).check();
        new ConfirmedOrder(ranks.confirmed(planId), entries).check();
        entries.stream()
                .filter(Ranking.Entry::selected)
                .forEach(entry -> cleanRecord.demandListed(plan, candidates.get(entry.id()), "ranking"));
        trail.quotas(planId, plan.quotas());
        entries.forEach(entry -> put(entry, user));
        trail.act(planId, Act.SELECTED, user, Wording.of(comment, "comment"));
    }

    private static void checkComplete(List<Choice> choices, Map<Long, Nomination> candidates) {
        List<Long> ids = choices.stream().map(Choice::nominationId).toList();
        if (!candidates.keySet().containsAll(ids)) {
            throw Refusal.of("nomination.notEligible").at("ranking");
        }
        if (ids.size() != candidates.size() || Set.copyOf(ids).size() != ids.size()) {
            throw Refusal.of("nomination.rankingIncomplete").at("ranking");
        }
    }

    private static Ranking.Entry entry(Nomination nomination, Choice choice) {
        return new Ranking.Entry(
                nomination.id(),
                nomination.nomineeName(),
                nomination.award(),
                nomination.target(),
                choice.selected(),
                choice.rank(),
                Wording.of(choice.reason(), "ranking"));
    }

    private void put(Ranking.Entry entry, String user) {
        State state = entry.selected() ? State.SELECTED : State.NOT_SELECTED;
        table.changeRank(entry.id(), state, entry.rank(), entry.reason());
        trail.step(entry.id(), state, user, entry.reason());
    }

    @Override
    public boolean approve(long planId, String user, List<Strike> strikes) {
        Map<Long, Nomination> selected = byId(in(State.SELECTED, openList(planId)));
        Map<Long, String> struck = struck(strikes, selected);
        List<Nomination> kept =
                selected.values().stream().filter(n -> !struck.containsKey(n.id())).toList();
        kept.stream().filter(n -> conflicts.of(user, n.subject()) != Conflicts.Kind.NONE).findFirst().ifPresent(own -> {
            throw Refusal.of("nomination.ownNameListed", own.nomineeName()).at("names");
        });
        PlanContent plan = plans.plan(planId).content();
        kept.forEach(n -> cleanRecord.demandListed(plan, n, "names"));
        kept.stream().filter(n -> !eligibility.eligible(n.id())).findFirst().ifPresent(n -> {
            throw Refusal.of("nomination.noLongerEligible", n.nomineeName()).at("names");
        });
        new QuotaRule(plan)
                .check(
                        kept.stream()
                                .map(n -> entry(n, new Choice(n.id(), true, n.rank(), n.rankReason())))
                                .toList(),
                        "names");
        struck.forEach((id, reason) -> move(id, State.STRUCK, user, reason));
        kept.forEach(n -> move(n.id(), State.APPROVED, user, null));
        trail.act(planId, Act.APPROVED, user, null);
        return !kept.isEmpty();
    }

    private static Map<Long, String> struck(List<Strike> strikes, Map<Long, Nomination> selected) {
        return strikes.stream()
                .collect(Collectors.toMap(
                        Strike::nominationId,
                        strike -> {
                            Nomination nomination = selected.get(strike.nominationId());
                            if (nomination == null) {
                                throw Refusal.of("nomination.notSelected").at("names");
                            }
                            return Wording.demanded(
                                    strike.reason(), "names", "nomination.strikeReasonMissing", nomination.nomineeName());
                        },
                        (first, same) -> first));
    }

    @Override
    public void sendBack(long planId, String user, String reason) {
        List<Nomination> all = openList(planId);
        String words = Wording.demanded(reason, "reason", "nomination.reasonMissing");
        all.stream()
                .filter(n -> n.state() == State.SELECTED || n.state() == State.NOT_SELECTED)
                .forEach(n -> move(n.id(), State.ELIGIBLE, user, words));
        trail.act(planId, Act.RETURNED, user, words);
    }

    /** @return all of the plan, locked @throws Refusal nomination.decisionMoved when there is no selection that waits for the director */
    private List<Nomination> openList(long planId) {
        List<Nomination> all = table.lockPlan(planId);
        if (!trail.waitsForDecision(planId)) {
            throw Refusal.of("nomination.decisionMoved");
        }
        return all;
    }

    private void move(long id, State state, String user, String reason) {
        table.changeState(id, state, reason);
        trail.step(id, state, user, reason);
    }

    private static Map<Long, Nomination> byId(List<Nomination> nominations) {
        return nominations.stream()
                .collect(Collectors.toMap(
                        Nomination::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
