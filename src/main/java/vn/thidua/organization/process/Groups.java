package vn.thidua.organization.process;

import vn.thidua.engine.ModelBean;
import vn.thidua.organization.Role;

/** The engine's candidate groups of a unit, for the models. */
@ModelBean("groups")
public class Groups {

    public String unitOfficer(String unitCode) {
        return Role.UNIT_OFFICER.group(unitCode);
    }

    public String unitHead(String unitCode) {
        return Role.UNIT_HEAD.group(unitCode);
    }
}
