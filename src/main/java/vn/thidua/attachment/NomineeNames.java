package vn.thidua.attachment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.Dossiers.Nominee;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Unit;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

/** Whose folder it is, in words; and whether there can be such a folder. */
@Component
class NomineeNames {

    private final Organization organization;

    NomineeNames(Organization organization) {
        this.organization = organization;
    }

    /** As it is called now; somebody who has left keeps his folder, and its name is then his id. */
    String known(Nominee nominee) {
        return nominee.personId() == null
                ? organization.unit(nominee.unitCode()).name()
                : organization.person(nominee.personId()).map(Person::fullName).orElse(nominee.personId());
    }

    /** @throws Refusal dossier.nomineeUnknown where nobody of this kind can be proposed */
    void demand(Nominee nominee) {
        Unit unit = organization.unit(nominee.unitCode());
        boolean possible = nominee.target() == Target.PERSON
                ? nominee.personId() != null
                        && organization.person(nominee.personId()).filter(p -> unit.code().equals(p.unitCode())).isPresent()
                : nominee.personId() == null && Target.of(unit.type()).equals(Optional.ofNullable(nominee.target()));
        if (!possible) {
            throw Refusal.of("dossier.nomineeUnknown", unit.name());
        }
    }
}
