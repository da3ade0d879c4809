package vn.thidua.reminder.announcement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.PlanContent;

/** Whom the department tells of what happens to a plan, each person once. */
@Component
class Recipients {

    private final Organization organization;

    Recipients(Organization organization) {
        this.organization = organization;
    }

    /** Nơi nhận (S77, S78): heads and officers of the units that carry the plan out, heads of the others, the director. */
    List<Person> ofIssuedPlan(PlanContent plan) {
        return distinct(Stream.of(
                plan.addressees().stream().flatMap(this::headsAndOfficers),
                plan.otherRecipients().stream().flatMap(this::heads),
                organization.holders(Role.DIRECTOR, null).stream()));
    }

    List<Person> ofUnits(Collection<String> unitCodes) {
        return distinct(Stream.of(unitCodes.stream().flatMap(this::headsAndOfficers)));
    }

    /** Who keeps the movement running for the department (S66). */
    List<Person> tccb() {
        return distinct(Stream.of(
                organization.holders(Role.TCCB_OFFICER, null).stream(),
                organization.holders(Role.TCCB_HEAD, null).stream()));
    }

    private Stream<Person> headsAndOfficers(String unitCode) {
        return Stream.concat(heads(unitCode), organization.holders(Role.UNIT_OFFICER, unitCode).stream());
    }

    private Stream<Person> heads(String unitCode) {
        return organization.holders(Role.UNIT_HEAD, unitCode).stream();
    }

    private static List<Person> distinct(Stream<Stream<Person>> groups) {
        Map<String, Person> byId = new LinkedHashMap<>();
        groups.flatMap(group -> group).forEach(person -> byId.putIfAbsent(person.id(), person));
        return List.copyOf(byId.values());
    }
}
