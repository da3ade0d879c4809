package vn.thidua.nomination.process;

import java.util.List;
import vn.thidua.engine.ModelBean;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Role;
import vn.thidua.plan.PlanContent.Target;

/** What the models ask of nominations. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("nominationCases")
public class NominationCases {

    private final Nominations nominations;
    private final Organization organization;

    NominationCases(Nominations nominations, Organization organization) {
        this.nominations = nominations;
        this.organization = organization;
    }

    /** One case of appraisal for each of these. */
    public List<Long> toAppraise(long planId) {
        return nominations.ofPlan(planId).stream()
                .filter(n -> n.state() == State.SUBMITTED)
                .map(Nomination::id)
                .toList();
    }

    public String caseKey(long nominationId) {
        return nominations.nomination(nominationId).key();
    }

    public String unitCode(long nominationId) {
        return nominations.nomination(nominationId).unitCode();
    }

    public String unitName(long nominationId) {
        return organization.unit(unitCode(nominationId)).name();
    }

    public String nomineeName(long nominationId) {
        return nominations.nomination(nominationId).nomineeName();
    }

    /** Who supplements the dossier: whoever wrote it, and for the department itself that is TCCB (A8). */
    public String proposerGroup(long nominationId) {
        Nomination nomination = nominations.nomination(nominationId);
        Role role = nomination.target() == Target.DEPARTMENT ? Role.TCCB_OFFICER : Role.UNIT_OFFICER;
        return role.group(nomination.unitCode());
    }
}
