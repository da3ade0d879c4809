package vn.thidua.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.discipline.domain.Bar;
import vn.thidua.discipline.domain.CaseDates;
import vn.thidua.discipline.domain.OfficeText;
import vn.thidua.discipline.persistence.CaseTable;
import vn.thidua.organization.Conflicts;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** The register of cases, and what it says of a nominee. */
@Component
@Transactional
class DisciplineRecords implements Cases, Standing {

    private final CaseTable table;
    private final Organization organization;
    private final Conflicts conflicts;
    private final Plans plans;
    private final Clock clock;

    DisciplineRecords(CaseTable table, Organization organization, Conflicts conflicts, Plans plans, Clock clock) {
        this.table = table;
        this.organization = organization;
        this.conflicts = conflicts;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public long open(String user, NewCase reported) {
        NewCase accepted = accepted(reported);
        refuseOwn(user, accepted.personId());
        int year = today().getYear();
        long id = table.insert(table.nextKey(year), user, accepted);
        table.step(id, State.OPENED, user, null);
        return id;
    }

    private NewCase accepted(NewCase reported) {
        if (reported.kind() == null) {
            throw Refusal.of("discipline.kindMissing").at("kind");
        }
        Unit unit = unit(reported.unitCode());
        new CaseDates(today()).checkOpened(reported.openedOn());
        return new NewCase(
                reported.kind(),
                unit.code(),
                person(reported.personId(), unit),
                OfficeText.required(reported.subject(), OfficeText.PARAGRAPHS, "subject", "discipline.subjectMissing"),
                OfficeText.required(reported.document(), OfficeText.LINE, "document", "discipline.documentMissing"),
                reported.openedOn());
    }

    private Unit unit(String given) {
        String code = OfficeText.required(given, OfficeText.LINE, "unitCode", "discipline.unitMissing");
        return organization.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of("discipline.unitUnknown", code).at("unitCode"));
    }

    private String person(String given, Unit unit) {
        String id = OfficeText.optional(given, OfficeText.LINE, "personId");
        if (id == null) {
            return null;
        }
        Person person = organization
                .person(id)
                .orElseThrow(() -> Refusal.of("discipline.personUnknown", id).at("personId"));
        if (!person.unitCode().equals(unit.code())) {
            throw Refusal.of("discipline.personNotOfUnit", person.fullName(), unit.name()).at("personId");
        }
        return id;
    }

    @Override
    public void confirm(long id, String user) {
        judged(id, user);
        table.confirm(id, user);
        table.step(id, State.CONFIRMED, user, null);
    }

    @Override
    public void decline(long id, String user, String reason) {
        judged(id, user);
        String words = OfficeText.required(reason, OfficeText.PARAGRAPHS, "reason", "discipline.reasonMissing");
        table.decline(id);
        table.step(id, State.DECLINED, user, words);
    }

    private void judged(long id, String user) {
        Case held = held(id, State.OPENED);
        if (user.equals(held.openedBy())) {
            throw Refusal.of("discipline.confirmedByOpener").at("decision");
        }
        conflicts.demandNone(user, held.concerned());
    }

    @Override
    public void close(long id, String user, Closing closing) {
        Case held = held(id, State.CONFIRMED);
        conflicts.demandNone(user, held.concerned());
        if (closing.outcome() == null) {
            throw Refusal.of("discipline.outcomeMissing").at("outcome");
        }
        new CaseDates(today()).checkClosed(held.openedOn(), closing);
        Closing accepted = new Closing(
                closing.outcome(),
                OfficeText.required(closing.document(), OfficeText.LINE, "document", "discipline.documentMissing"),
                closing.closedOn(),
                closing.violatedOn(),
                OfficeText.required(closing.words(), OfficeText.PARAGRAPHS, "words", "discipline.wordsMissing"));
        table.close(id, accepted);
        table.step(id, State.CLOSED, user, accepted.words());
    }

    @Override
    @Transactional(readOnly = true)
    public Case find(long id) {
        return table.find(id).orElseThrow(() -> Refusal.of("discipline.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> history(long id) {
        return table.steps(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenCase> blocking(String unitCode, String personId, long planId) {
        PlanContent plan = plans.plan(planId).content();
        Bar bar = new Bar(plan.achievementFrom(), plan.achievementTo());
        return table.against(unitCode, personId).stream()
                .filter(bar::holds)
                .map(found -> new OpenCase(found.key(), found.kind(), found.document()))
                .toList();
    }

    /** Nobody acts in a case against himself. */
    private static void refuseOwn(String user, String personId) {
        if (user.equals(personId)) {
            throw Refusal.of("discipline.ownCase");
        }
    }

    private Case held(long id, State expected) {
        Case held = table.lock(id).orElseThrow(() -> Refusal.of("discipline.unknown"));
        if (held.state() != expected) {
            throw Refusal.of("discipline.moved", held.key());
        }
        return held;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
