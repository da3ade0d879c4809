package vn.thidua.discipline.process;

import vn.thidua.discipline.Cases;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Conflicts;
import vn.thidua.organization.Role;

/** What the model asks of a case. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("disciplineCases")
public class DisciplineCases {

    private final Cases cases;
    private final Conflicts conflicts;

    DisciplineCases(Cases cases, Conflicts conflicts) {
        this.cases = cases;
        this.conflicts = conflicts;
    }

    /** The engine group that confirms: the TCCB head; the director where the case concerns him or his own office. */
    public String confirmer(long caseId) {
        return outsideOwn(Role.TCCB_HEAD, caseId);
    }

    /** The engine group that records how the case ended: TCCB; the director where it concerns their own office. */
    public String closer(long caseId) {
        return outsideOwn(Role.TCCB_OFFICER, caseId);
    }

    /** No other office stands in, as it would for a dossier: a case is known to TCCB and the director alone. */
    private String outsideOwn(Role usual, long caseId) {
        return (conflicts.anyFree(usual, cases.find(caseId).concerned()) ? usual : Role.DIRECTOR).group(null);
    }
}
