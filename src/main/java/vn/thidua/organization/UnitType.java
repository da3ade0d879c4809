package vn.thidua.organization;

/** Kinds of collectives (S32, S77, S78). Only OFFICE and AFFILIATE carry the movement out; the last two merely receive the plan. */
public enum UnitType {
    /** Sở: the department itself. */
    DEPARTMENT,
    /** Phòng, Văn phòng, Thanh tra: an office of the department. */
    OFFICE,
    /** Đơn vị trực thuộc: chi cục, trung tâm, ban quản lý. */
    AFFILIATE,
    /** Đoàn thể: receives the plan, has no stated duty (S78). */
    MASS_ORGANIZATION,
    /** Đảng ủy: receives the plan (S77). */
    PARTY;

    public boolean carriesOutThePlan() {
        return this == OFFICE || this == AFFILIATE;
    }
}
