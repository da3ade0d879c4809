package vn.thidua.plan;

/** What may happen to a plan; each leaves a line in its history. */
public enum PlanStep {
    DRAFTED,
    CHECKED,
    SIGNED,
    /** Back to the drafter, with a reason. */
    RETURNED,
    NUMBERED,
    ISSUED,
    ACKNOWLEDGED,
    SUMMARIZED,
    SUMMARY_RETURNED,
    SUMMARY_APPROVED,
    CLOSED
}
