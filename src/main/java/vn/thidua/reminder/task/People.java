package vn.thidua.reminder.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.organization.Absences;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;

/** What reminders ask the directory: of the moment, or remembered for the length of one round over thousands of tasks. */
interface People {

    Optional<Person> person(String id);

    List<Person> membersOf(String group);

    List<Person> holders(Role role, String unitCode);

    /** Who stands in for that person today. */
    Optional<Person> deputyOf(String person);

    static People of(Organization organization, Absences absences) {
        return new People() {
            @Override
            public Optional<Person> person(String id) {
                return organization.person(id);
            }

            @Override
            public List<Person> membersOf(String group) {
                return organization.membersOf(group);
            }

            @Override
            public List<Person> holders(Role role, String unitCode) {
                return organization.holders(role, unitCode);
            }

            @Override
            public Optional<Person> deputyOf(String person) {
                return absences.deputyOf(person);
            }
        };
    }

    /** For one thread. */
    default People remembered() {
        People asked = this;
        return new People() {
            private final Map<String, Optional<Person>> persons = new HashMap<>();
            private final Map<String, List<Person>> members = new HashMap<>();
            private final Map<String, List<Person>> holders = new HashMap<>();
            private final Map<String, Optional<Person>> deputies = new HashMap<>();

            @Override
            public Optional<Person> person(String id) {
                return persons.computeIfAbsent(id, asked::person);
            }

            @Override
            public List<Person> membersOf(String group) {
                return members.computeIfAbsent(group, asked::membersOf);
            }

            @Override
            public List<Person> holders(Role role, String unitCode) {
                return holders.computeIfAbsent(role + ":" + unitCode, k -> asked.holders(role, unitCode));
            }

            @Override
            public Optional<Person> deputyOf(String person) {
                return deputies.computeIfAbsent(person, asked::deputyOf);
            }
        };
    }
}
