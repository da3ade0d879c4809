package vn.thidua.report.process;

import java.util.Date;
import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Organization;
import vn.thidua.report.Implementations;

/** What the models ask of implementation plans. Public, because the engine's expressions reach only the methods of public classes. */
@ModelBean("unitImplementations")
public class UnitImplementations {

    private final Implementations implementations;
    private final Organization organization;

    UnitImplementations(Implementations implementations, Organization organization) {
        this.implementations = implementations;
        this.organization = organization;
    }

    public String caseKey(long planId, String unitCode) {
        return implementations.key(planId, unitCode);
    }

    public String unitName(String unitCode) {
        return organization.unit(unitCode).name();
    }

    public Date selfCheckOpens(long planId) {
        return Date.from(implementations.selfCheckOpens(planId));
    }
}
