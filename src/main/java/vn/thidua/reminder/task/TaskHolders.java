package vn.thidua.reminder.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Absences;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.reminder.domain.TaskFacts;

/** Who has a task, and who stands above. */
@Component
class TaskHolders {

    private final People people;

    @Autowired
    TaskHolders(Organization organization, Absences absences) {
        this(People.of(organization, absences));
    }

    private TaskHolders(People people) {
        this.people = people;
    }

    /** The same, which asks the directory each question once: for one thread and one round. */
    TaskHolders remembered() {
        return new TaskHolders(people.remembered());
    }

    /** The assignee; where nobody has claimed it (or the engine was given a name that nobody bears), everybody who could. */
    List<Person> of(TaskFacts task) {
        Optional<Person> assignee = assignee(task);
        if (assignee.isPresent()) {
            return List.of(thereNow(assignee.get()));
        }
        Stream<Person> members = task.candidateGroups().stream().map(people::membersOf).flatMap(Collection::stream);
        Stream<Person> users =
                task.candidateUsers().stream().map(people::person).flatMap(Optional::stream);
        return distinct(Stream.concat(members, users).map(this::thereNow));
    }

    /** Whether the task is somebody's whom the directory knows: its candidates need not be asked for then. */
    boolean hasAssignee(TaskFacts task) {
        return assignee(task).isPresent();
    }

    private Optional<Person> assignee(TaskFacts task) {
        return Optional.ofNullable(task.assignee()).flatMap(people::person).filter(Person::login);
    }

    /** Holders of the role; of a unit's role, those in the unit of the case. */
    List<Person> superiors(Role role, String unitCode) {
        if (role.ofUnit() && unitCode == null) {
            return List.of();
        }
        return distinct(people.holders(role, role.ofUnit() ? unitCode : null).stream().map(this::thereNow));
    }

    /** While somebody is away, his deputy is told. */
    private Person thereNow(Person person) {
        return people.deputyOf(person.id()).orElse(person);
    }

    private static List<Person> distinct(Stream<Person> people) {
        Map<String, Person> byId = new LinkedHashMap<>();
        people.forEach(person -> byId.putIfAbsent(person.id(), person));
        return List.copyOf(byId.values());
    }
}
