package vn.thidua.organization;

/** What a person does in the movement. The unit roles hold for one unit. */
public enum Role {
    TCCB_OFFICER,
    TCCB_HEAD,
    DIRECTOR,
    CLERK,
    /** Decides in the director's place on what names the director. */
    DEPUTY_DIRECTOR,
    /** Does an officer's task of TCCB that concerns TCCB itself. */
    SUBSTITUTE_OFFICER,
    /** Does the task of TCCB's head that concerns TCCB itself. */
    SUBSTITUTE_HEAD,
    UNIT_OFFICER,
    UNIT_HEAD,
    ADMINISTRATOR;

    public boolean ofUnit() {
        return this == UNIT_OFFICER || this == UNIT_HEAD;
    }

    /**
     * The engine's candidate group. Letters and digits only: the engine refuses others.
     *
     * @param unitCode code of the unit for a unit role, ignored for the others
     */
    public String group(String unitCode) {
        return switch (this) {
            case TCCB_OFFICER -> "tccbOfficer";
            case TCCB_HEAD -> "tccbHead";
            case DIRECTOR -> "director";
            case CLERK -> "clerk";
            case DEPUTY_DIRECTOR -> "deputyDirector";
            case SUBSTITUTE_OFFICER -> "substituteOfficer";
            case SUBSTITUTE_HEAD -> "substituteHead";
            case UNIT_OFFICER -> "unitOfficer" + unitCode;
            case UNIT_HEAD -> "unitHead" + unitCode;
            case ADMINISTRATOR -> "camunda-admin";
        };
    }
}
