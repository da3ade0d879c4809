package vn.thidua.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.persistence.AbsenceTable;
import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/**
 * Who is away and who stands in. Everybody reports his own absence; TCCB and the administrator may report anybody's. While it lasts, mail and
 * tasks go to the deputy.
 */
@Component
public class Absences {

    private static final Wording CLEAN = new Wording("refusal");
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 500;
    private static final Set<Role> FOR_OTHERS = Set.of(Role.TCCB_OFFICER, Role.TCCB_HEAD, Role.ADMINISTRATOR);

    private final AbsenceTable table;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceTable table, Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an absence.
     *
     * @param by who reports it @param person who is away; blank: he himself @param deputy user id of who stands in
     * @throws Refusal organization.absenceOfOthers, organization.absentUnknown, organization.deputyMissing, deputyUnknown, deputyHimself,
     *     deputyAway, absenceDaysMissing, absenceBackwards, absencePast, absenceTooLong, absenceTwice, deputyStandsIn
     */
    @Transactional
    public Absence record(String by, String person, String deputy, LocalDate firstDay, LocalDate lastDay, String reason) {
        String absentee = absentee(by, CLEAN.of(person, "person", 40));
        String standIn = CLEAN.demanded(deputy, "deputy", 40, "organization.deputyMissing");
        days(firstDay, lastDay);
        // whoever records an absence of one of the two waits here for the other
        table.lock(absentee, standIn);
        if (organization.person(standIn).filter(Person::login).isEmpty()) {
            throw Refusal.of("organization.deputyUnknown", standIn).at("deputy");
        }
        if (standIn.equals(absentee)) {
            throw Refusal.of("organization.deputyHimself").at("deputy");
        }
        refuseOverlap(absentee, standIn, firstDay, lastDay);
        Absence absence = table.insert(
                absentee, standIn, firstDay, lastDay, CLEAN.of(reason, "reason", LONGEST_REASON), by, clock.instant());
        events.publishEvent(new AbsenceRecorded(absence));
        return absence;
    }

    private String absentee(String by, String person) {
        if (person == null || person.equals(by)) {
            return by;
        }
        boolean may = organization.person(by).stream().anyMatch(p -> p.roles().stream().anyMatch(FOR_OTHERS::contains));
        if (!may) {
            throw Refusal.of("organization.absenceOfOthers").at("person");
        }
        if (organization.person(person).filter(Person::login).isEmpty()) {
            throw Refusal.of("organization.absentUnknown", person).at("person");
        }
        return person;
    }

    private void days(LocalDate firstDay, LocalDate lastDay) {
        if (firstDay == null || lastDay == null) {
            throw Refusal.of("organization.absenceDaysMissing").at(firstDay == null ? "firstDay" : "lastDay");
        }
        if (lastDay.isBefore(firstDay)) {
            throw Refusal.of("organization.absenceBackwards").at("lastDay");
        }
        if (lastDay.isBefore(LocalDate.now(clock))) {
            throw Refusal.of("organization.absencePast").at("lastDay");
        }
        if (firstDay.plusDays(LONGEST_DAYS).isBefore(lastDay)) {
            throw Refusal.of("organization.absenceTooLong").at("lastDay");
        }
    }

    private void refuseOverlap(String absentee, String deputy, LocalDate firstDay, LocalDate lastDay) {
        List<Absence> meanwhile = table.between(firstDay, lastDay);
        if (meanwhile.stream().anyMatch(a -> a.person().equals(absentee))) {
            throw Refusal.of("organization.absenceTwice").at("firstDay");
        }
        if (meanwhile.stream().anyMatch(a -> a.person().equals(deputy))) {
            throw Refusal.of("organization.deputyAway", name(deputy)).at("deputy");
        }
        // nobody stands in for a deputy: it would be found only when both are away
        if (meanwhile.stream().anyMatch(a -> a.deputy().equals(absentee))) {
            throw Refusal.of("organization.deputyStandsIn").at("firstDay");
        }
    }

    /** @throws IllegalStateException when there is no such absence */
    @Transactional(readOnly = true)
    public Absence absence(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no absence " + id));
    }

    /** Who stands in for that person today; empty when he is there. */
    @Transactional(readOnly = true)
    public Optional<Person> deputyOf(String person) {
        return table.of(person, LocalDate.now(clock)).map(Absence::deputy).flatMap(organization::person);
    }

    /** All that hold today. */
    @Transactional(readOnly = true)
    public List<Absence> today() {
        LocalDate today = LocalDate.now(clock);
        return table.between(today, today);
    }

    /** First moment of the absence. */
    public Instant begins(long id) {
        return absence(id).firstDay().atStartOfDay(clock.getZone()).toInstant();
    }

    /** First moment after the absence. */
    public Instant ends(long id) {
        return absence(id).lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Puts on record that the deputy got a task by the absence. */
    @Transactional
    public void handedOver(long id, String taskId) {
        table.handedOver(id, taskId);
    }

    /** The tasks that the deputy got by the absence. */
    @Transactional(readOnly = true)
    public List<String> handedOver(long id) {
        return table.handedOver(id);
    }

    private String name(String person) {
        return organization.person(person).map(Person::fullName).orElse(person);
    }
}
