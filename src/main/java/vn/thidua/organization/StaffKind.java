package vn.thidua.organization;

/** Cán bộ, công chức, viên chức, người lao động (S33). */
public enum StaffKind {
    CADRE,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE,
    WORKER
}
