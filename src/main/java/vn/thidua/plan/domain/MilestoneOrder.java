package vn.thidua.plan.domain;

import java.util.List;

/** The milestones that the models ask for, in the order in which they must lie. */
public final class MilestoneOrder {

    public static final List<String> CODES = List.of("reportOpens", "reportDue", "selectionDue", "proposalDue", "summaryDue");

    private MilestoneOrder() {}

    /** An opening milestone takes effect at the start of its day, a due one at the end of the working day. */
    public static boolean opens(String code) {
        return code.endsWith("Opens");
    }
}
