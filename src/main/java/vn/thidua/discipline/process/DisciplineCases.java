package vn.thidua.discipline.process;

import vn.thidua.discipline.Cases;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;

/** What the model asks of a case. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("disciplineCases")
public class DisciplineCases {

    private final Cases cases;
    private final Organization organization;

    DisciplineCases(Cases cases, Organization organization) {
        this.cases = cases;
        this.organization = organization;
    }

    /** The engine group that confirms: the TCCB head; the director where the case concerns the head. */
    public String confirmer(long caseId) {
        String person = cases.find(caseId).personId();
        boolean againstHead = organization.holders(Role.TCCB_HEAD, null).stream().anyMatch(head -> head.id().equals(person));
        return (againstHead ? Role.DIRECTOR : Role.TCCB_HEAD).group(null);
    }
}
