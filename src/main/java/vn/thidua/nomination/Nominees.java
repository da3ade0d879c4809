package vn.thidua.nomination;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/** Who may stand for a target: the right kind of collective, or a person of the unit that proposes (S32, S33). */
@Component
class Nominees {

    private final Organization organization;

    Nominees(Organization organization) {
        this.organization = organization;
    }

    /** @return the nominee's name as on paper @throws Refusal nomination.personNotOfUnit, nomination.notOfTarget */
    String name(NewNomination nomination) {
        Unit unit = organization.unit(nomination.unitCode());
        if (nomination.target() == Target.PERSON) {
            return person(nomination, unit).fullName();
        }
        if (nomination.personId() != null || !Target.of(unit.type()).equals(Optional.ofNullable(nomination.target()))) {
            throw Refusal.of("nomination.notOfTarget", unit.name()).at("award");
        }
        return unit.name();
    }

    private Person person(NewNomination nomination, Unit unit) {
        String id = nomination.personId();
        return organization
                .person(id == null ? "" : id)
                .filter(p -> unit.code().equals(p.unitCode()))
                .orElseThrow(() -> Refusal.of("nomination.personNotOfUnit", unit.name()).at("personId"));
    }
}
