package vn.thidua.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.refusal.Refusal;

/** Conflicts as the directory on record shows them. */
@Component
@Transactional(readOnly = true)
class RecordedConflicts implements Conflicts {

    private final Organization organization;

    RecordedConflicts(Organization organization) {
        this.organization = organization;
    }

    @Override
    public Kind of(String user, Subject subject) {
        return organization.person(user).map(person -> of(person, subject)).orElse(Kind.NONE);
    }

    @Override
    public void demandNone(String user, Subject subject) {
        switch (of(user, subject)) {
            case SELF -> throw Refusal.of("organization.conflictSelf");
            case OWN_UNIT -> throw Refusal.of(
                    "organization.conflictOwnUnit", organization.unit(subject.unitCode()).name());
            case NONE -> {}
        }
    }

    @Override
    public boolean anyFree(Role role, Subject subject) {
        List<Person> holders = organization.holders(role, null);
        return holders.isEmpty() || anyFree(holders, List.of(subject));
    }

    @Override
    public Role desk(Duty duty, Collection<Subject> subjects) {
        List<Person> usual = organization.holders(duty.usual(), null);
        if (usual.isEmpty() || anyFree(usual, subjects)) {
            return duty.usual();
        }
        return duty.roles().stream()
                .skip(1)
                .filter(role -> anyFree(organization.holders(role, null), subjects))
                .findFirst()
                .orElse(Role.DIRECTOR);
    }

    private boolean anyFree(List<Person> holders, Collection<Subject> subjects) {
        return holders.stream()
                .anyMatch(holder -> subjects.stream().allMatch(subject -> of(holder, subject) == Kind.NONE));
    }

    private Kind of(Person person, Subject subject) {
        if (person.id().equals(subject.personId())) {
            return Kind.SELF;
        }
        boolean ownUnit = person.unitCode().equals(subject.unitCode())
                && organization.unit(subject.unitCode()).type().carriesOutThePlan();
        return ownUnit ? Kind.OWN_UNIT : Kind.NONE;
    }
}
