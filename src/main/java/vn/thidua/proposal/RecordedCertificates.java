package vn.thidua.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Unit;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.Plans;
import vn.thidua.proposal.CertificatesGranted.Awarded;
import vn.thidua.proposal.domain.CertificateHolders;
import vn.thidua.proposal.domain.CertificateRules;
import vn.thidua.proposal.domain.CertificateTerms;
import vn.thidua.proposal.domain.OfficeText;
import vn.thidua.proposal.persistence.CertificateTable;
import vn.thidua.refusal.Refusal;
import vn.thidua.register.NumberRegister;
import vn.thidua.register.NumberRegister.Series;
import vn.thidua.register.NumberRegister.Subject;

@Component
@Transactional
class RecordedCertificates implements Certificates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final CertificateTable table;
    private final CertificateNotices notices;
    private final Plans plans;
    private final Organization organization;
    private final NumberRegister register;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedCertificates(
            CertificateTable table,
            CertificateNotices notices,
            Plans plans,
            Organization organization,
            NumberRegister register,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.notices = notices;
        this.plans = plans;
        this.organization = organization;
        this.register = register;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CertificateList list(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("proposal.certificate.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CertificateList> ofPlan(long planId) {
        return table.ofPlan(planId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> history(long id) {
        return table.steps(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> notices(long id) {
        return notices.of(list(id));
    }

    @Override
    public long propose(String user, long planId, String ground, List<Entry> names) {
        Plan plan = plans.plan(planId);
        if (plan.state() != PlanState.ISSUED) {
            throw Refusal.of("proposal.certificate.planNotRunning", plan.key());
        }
        int year = plan.content().year();
        String key = table.nextKey(year);
        long id = table.insert(key, planId, ground(ground), user);
        enter(id, plan, names);
        table.step(id, Act.PROPOSED, user, clock.instant(), null);
        return id;
    }

    @Override
    public void revise(long id, String user, String ground, List<Entry> names) {
        CertificateList held = held(id, State.RETURNED);
        Plan plan = plans.plan(held.planId());
        // Lists that take names of each other's wait here, and never for each other
        table.lockYear(plan.content().year());
        table.changeGround(id, ground(ground));
        table.replaceNames(id);
        enter(id, plan, names);
        table.changeState(id, State.PROPOSED);
        table.step(id, Act.REVISED, user, clock.instant(), null);
    }

    @Override
    public void check(long id, String user) {
        CertificateList held = held(id, State.PROPOSED);
        demandOthers(held, user);
        held.names().forEach(name -> notices.demandClean(name, held.planId(), "openCaseListed", "decision"));
        table.changeState(id, State.CHECKED);
        table.step(id, Act.CHECKED, user, clock.instant(), null);
    }

    @Override
    public void sendBack(long id, String user, String reason) {
        held(id, State.PROPOSED, State.CHECKED);
        String words = OfficeText.required(
                reason, OfficeText.PARAGRAPHS, "reason", Refusal.of("proposal.certificate.reasonMissing"));
        table.changeState(id, State.RETURNED);
        table.step(id, Act.RETURNED, user, clock.instant(), words);
    }

    @Override
    public boolean decide(long id, String user, List<Strike> strikes) {
        CertificateList held = held(id, State.CHECKED);
        Plan plan = plans.plan(held.planId());
        demandOthers(held, user);
        Map<Long, String> struck = CertificateRules.strikes(held.names(), strikes);
        List<Holder> awarded = held.names().stream().filter(name -> !struck.containsKey(name.id())).toList();
        awarded.forEach(name -> notices.demandClean(name, held.planId(), "openCaseListed", "names"));
        table.lockYear(plan.content().year());
        new CertificateTerms(plan.content()).demandPlaces(places(plan.id(), awarded));
        struck.forEach((name, reason) -> table.decideName(name, NameState.STRUCK, reason));
        awarded.forEach(name -> table.decideName(name.id(), NameState.AWARDED, null));
        boolean any = !awarded.isEmpty();
        table.decided(id, any ? State.DECIDED : State.DECLINED, today());
        table.step(id, any ? Act.DECIDED : Act.DECLINED, user, clock.instant(), null);
        return any;
    }

    @Override
    public void number(long id, String user, Integer number, LocalDate decisionDate, String skipReason) {
        CertificateList held = held(id, State.DECIDED);
        if (held.number() != null) {
            throw moved(held);
        }
        CertificateRules.number(number, decisionDate, held.decidedOn(), today());
        Series series = new Series(organization.agency().code(), "DECISION", decisionDate.getYear());
        register.take(series, number, decisionDate, new Subject("certificates:" + id, held.key()), user, skipReason);
        table.number(id, series.agency(), number, decisionDate);
        table.step(id, Act.NUMBERED, user, clock.instant(), null);
    }

    @Override
    public void grant(long id) {
        CertificateList held = held(id, State.DECIDED);
        if (held.number() == null) {
            throw moved(held);
        }
        table.changeState(id, State.GRANTED);
        List<Awarded> awarded = held.names().stream()
                .filter(name -> name.state() == NameState.AWARDED)
                .map(name -> new Awarded(
                        name.code(), name.personId(), name.name(), name.unitCode(), name.unitName(), name.achievement()))
                .toList();
        events.publishEvent(new CertificatesGranted(
                id, held.key(), held.planId(), reference(held.number()), held.decisionDate(), awarded));
    }

    @Override
    public void announceNone(long id) {
        CertificateList held = held(id, State.DECLINED);
        events.publishEvent(new CertificatesDeclined(id, held.planId()));
    }

    private void enter(long id, Plan plan, List<Entry> entries) {
        int position = 0;
        for (Holder name : CertificateRules.names(entries, holders(plan))) {
            notices.demandClean(name, plan.id(), "openCase", "holders");
            if (!table.insertName(id, plan.id(), ++position, name)) {
                String other = table.listHolding(plan.id(), name.kind(), name.code()).orElse("");
                throw Refusal.of("proposal.certificate.alreadyListed", name.name(), other).at("holders");
            }
        }
    }

    private CertificateHolders holders(Plan plan) {
        List<Unit> units = organization.units();
        return new CertificateHolders(
                units,
                units.stream().flatMap(unit -> organization.staffOf(unit.code()).stream()).toList(),
                plan.content().addressees());
    }

    /** Four eyes, and nobody judges himself: neither who wrote the list nor who stands on it. */
    private void demandOthers(CertificateList held, String user) {
        boolean wrote = table.steps(held.id()).stream()
                .anyMatch(step -> (step.act() == Act.PROPOSED || step.act() == Act.REVISED) && step.user().equals(user));
        if (wrote) {
            throw Refusal.of("proposal.certificate.ownList").at("decision");
        }
        if (held.names().stream().anyMatch(name -> user.equals(name.personId()))) {
            throw Refusal.of("proposal.certificate.ownName").at("decision");
        }
    }

    /** Whoever has a certificate of the movement once these are decided. */
    private List<Target> places(long planId, List<Holder> awarded) {
        List<Holder> all = new ArrayList<>(awarded);
        table.ofPlan(planId).stream()
                .flatMap(list -> list.names().stream())
                .filter(name -> name.state() == NameState.AWARDED)
                .forEach(all::add);
        return all.stream()
                .map(name -> CertificateTerms.target(
                        organization.unit(name.unitCode()).type(), name.kind() == Kind.PERSON))
                .toList();
    }

    private String reference(int number) {
        String digits = number < 10 ? "0" + number : String.valueOf(number);
        String symbol = messages.getMessage(
                "proposal.words.symbol.DECISION", new Object[] {organization.agency().symbol()}, VIETNAMESE);
        return digits + "/" + symbol;
    }

    private static String ground(String raw) {
        return OfficeText.required(raw, OfficeText.PARAGRAPHS, "ground", Refusal.of("proposal.certificate.groundMissing"));
    }

    /** Locked first, read then: what is read stands until the transaction ends. */
    private CertificateList held(long id, State... expected) {
        table.lock(id);
        CertificateList held = list(id);
        if (!List.of(expected).contains(held.state())) {
            throw moved(held);
        }
        return held;
    }

    private static Refusal moved(CertificateList held) {
        return Refusal.of("proposal.certificate.moved", held.key());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
