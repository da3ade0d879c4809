package vn.thidua.demo.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.organization.Unit;

/** Who can log in to the demonstration, in the order in which a plan meets them. */
@Component
@Profile("demo")
class DemoUsers {

    private final Organization organization;

    DemoUsers(Organization organization) {
        this.organization = organization;
    }

    record CentralUser(Person person, String unit, List<Role> roles) {}

    record UnitUsers(Unit unit, List<Person> officers, List<Person> heads) {}

    /** Those with a role for the whole department. */
    List<CentralUser> central() {
        return organization.users().stream()
                .filter(person -> !central(person).isEmpty())
                .sorted(Comparator.comparing((Person person) -> central(person).get(0)).thenComparing(Person::id))
                .map(person -> new CentralUser(
                        person, organization.unit(person.unitCode()).name(), central(person)))
                .toList();
    }

    private static List<Role> central(Person person) {
        return person.roles().stream().filter(Predicate.not(Role::ofUnit)).sorted().toList();
    }

    List<UnitUsers> units() {
        return organization.units().stream()
                .map(unit -> new UnitUsers(
                        unit,
                        organization.holders(Role.UNIT_OFFICER, unit.code()),
                        organization.holders(Role.UNIT_HEAD, unit.code())))
                .filter(users -> !users.officers().isEmpty() || !users.heads().isEmpty())
                .toList();
    }
}
