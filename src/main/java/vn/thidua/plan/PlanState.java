package vn.thidua.plan;

/** Where a plan stands. Only forward, but for the returns from checking and signing to DRAFT. */
public enum PlanState {
    DRAFT,
    CHECKED,
    SIGNED,
    /** Numbered, dated and issued to its recipients. */
    ISSUED,
    CLOSED
}
