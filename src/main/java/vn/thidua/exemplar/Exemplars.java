package vn.thidua.exemplar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.exemplar.Exemplar.State;
import vn.thidua.exemplar.domain.IntroductionRules;
import vn.thidua.exemplar.domain.PublicityRules;
import vn.thidua.exemplar.persistence.ExemplarLog;
import vn.thidua.exemplar.persistence.ExemplarTable;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** The exemplars of the movements (S14): introduced by units (S62), selected by TCCB (S68), made known (S69). */
@Component
@Transactional
public class Exemplars {

    private final ExemplarTable table;
    private final ExemplarLog log;
    private final Plans plans;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exemplars(
            ExemplarTable table, ExemplarLog log, Plans plans, Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.log = log;
        this.plans = plans;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A unit introduces an exemplar, at any time while the plan runs (S62).
     *
     * @param user its officer or head; the exemplar is of the user's unit
     * @throws Refusal exemplar.notOfUnit, exemplar.notAddressed, exemplar.planNotRunning, exemplar.introducedAlready; exemplar.* naming the
     *     field that is missing, too long, or a day outside the achievement window
     */
    public Exemplar introduce(long planId, String user, Introduction raw) {
        Plan plan = plans.plan(planId);
        String unit = unitOf(user, plan);
        PlanContent content = plan.content();
        Introduction said =
                IntroductionRules.checked(raw, content.achievementFrom(), content.achievementTo(), LocalDate.now(clock));
        String key = table.nextKey(content.year());
        Instant now = clock.instant();
        long id = table.insert(key, planId, unit, said, IntroductionRules.compared(said.name()), user, now)
                .orElseThrow(() -> Refusal.of("exemplar.introducedAlready", said.name()).at("name"));
        log.step(id, ExemplarStep.INTRODUCED, user, null, now);
        return exemplar(id);
    }

    private String unitOf(String user, Plan plan) {
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("exemplar.planNotRunning", plan.key()).at("planKey");
        }
        Person person = organization.person(user).orElseThrow(() -> Refusal.of("exemplar.notOfUnit"));
        Set<Role> roles = person.roles();
        if (!roles.contains(Role.UNIT_OFFICER) && !roles.contains(Role.UNIT_HEAD)) {
            throw Refusal.of("exemplar.notOfUnit");
        }
        if (!plan.content().addressees().contains(person.unitCode())) {
            throw Refusal.of("exemplar.notAddressed", organization.unit(person.unitCode()).name(), plan.key());
        }
        return person.unitCode();
    }

    /** TCCB selects the exemplar (S68). @param reason may be blank @throws Refusal exemplar.decidedByIntroducer, exemplar.decidedAlready */
    public void select(long id, String user, String reason) {
        decide(id, user, State.SELECTED, ExemplarStep.SELECTED, IntroductionRules.reason(reason, false));
    }

    /** TCCB declines it. @throws Refusal exemplar.reasonMissing, exemplar.decidedByIntroducer, exemplar.decidedAlready */
    public void decline(long id, String user, String reason) {
        decide(id, user, State.DECLINED, ExemplarStep.DECLINED, IntroductionRules.reason(reason, true));
    }

    private void decide(long id, String user, State state, ExemplarStep step, String reason) {
        Exemplar exemplar = held(id);
        if (exemplar.state() != State.INTRODUCED) {
            throw Refusal.of("exemplar.decidedAlready", exemplar.key());
        }
        if (exemplar.introducedBy().equals(user)) {
            throw Refusal.of("exemplar.decidedByIntroducer").at("decision");
        }
        Instant now = clock.instant();
        table.decide(id, state, user, reason, now);
        log.step(id, step, user, reason, now);
    }

    /** Publishes {@link ExemplarDecided}. @throws IllegalStateException when it is not decided */
    public void tellUnit(long id) {
        if (exemplar(id).state() == State.INTRODUCED) {
            throw new IllegalStateException("exemplar " + id + " is not decided");
        }
        events.publishEvent(new ExemplarDecided(id));
    }

    /**
     * Adds entries to the log of a selected exemplar; what was logged before stays.
     *
     * @throws Refusal exemplar.publicityMissing when there is none to add; exemplar.notSelected; exemplar.* naming what an entry lacks
     */
    public void logPublicity(long id, String user, List<Publicity> rows) {
        if (add(id, user, rows) == 0) {
            throw Refusal.of("exemplar.publicityMissing").at("publicity");
        }
    }

    /**
     * Adds the last entries and finishes the log.
     *
     * @param reason why nothing was made known, demanded where the log stays empty, ignored otherwise
     * @throws Refusal exemplar.noPublicityReasonMissing, exemplar.notSelected; exemplar.* naming what an entry lacks
     */
    public void finishPublicity(long id, String user, List<Publicity> rows, String reason) {
        add(id, user, rows);
        String why = PublicityRules.whyNone(!publicity(id).isEmpty(), reason);
        table.withoutPublicity(id, why);
        log.step(id, ExemplarStep.PUBLICITY_FINISHED, user, why, clock.instant());
    }

    private int add(long id, String user, List<Publicity> rows) {
        Exemplar exemplar = held(id);
        if (exemplar.state() != State.SELECTED) {
            throw Refusal.of("exemplar.notSelected", exemplar.key());
        }
        LocalDate from = plans.plan(exemplar.planId()).content().achievementFrom();
        List<Publicity> entries = PublicityRules.checked(rows, from, LocalDate.now(clock));
        Instant now = clock.instant();
        entries.forEach(entry -> log.publicity(id, entry, user, now));
        if (!entries.isEmpty()) {
            log.step(id, ExemplarStep.PUBLICITY_LOGGED, user, null, now);
        }
        return entries.size();
    }

    private Exemplar held(long id) {
        return table.hold(id).orElseThrow(() -> Refusal.of("exemplar.unknown", String.valueOf(id)));
    }

    /** @throws Refusal exemplar.unknown */
    @Transactional(readOnly = true)
    public Exemplar exemplar(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("exemplar.unknown", String.valueOf(id)));
    }

    /** All exemplars introduced under the plan, oldest first. */
    @Transactional(readOnly = true)
    public List<Exemplar> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    /** What TCCB selected of this unit under the plan, oldest first: support for a nomination of the unit or of its people. */
    @Transactional(readOnly = true)
    public List<Exemplar> selectedOf(long planId, String unitCode) {
        return ofPlan(planId).stream()
                .filter(exemplar -> exemplar.state() == State.SELECTED && exemplar.unitCode().equals(unitCode))
                .toList();
    }

    /** Where the exemplar was made known, in the order of logging. */
    @Transactional(readOnly = true)
    public List<Publicity> publicity(long id) {
        return log.publicity(id);
    }

    /** What happened to the exemplar, oldest first. */
    @Transactional(readOnly = true)
    public List<HistoryLine> history(long id) {
        return log.history(id);
    }

    /** @param reason of a decision, or why nothing was made known; else null */
    public record HistoryLine(ExemplarStep step, String user, String reason, Instant at) {}
}
