package vn.thidua.plan;

import java.util.List;

/** The units' accepted reports by contents of the plan: the movement's section of the department's annual report (S65). */
public interface ReportedContents {

    /** What one unit reports. */
    record Entry(String unit, String text) {}

    /** @param entries in the order of the plan's addressees, never empty */
    record Content(String clause, String title, List<Entry> entries) {}

    /** Contents and solutions in the plan's order; empty where no report was accepted. */
    List<Content> merged(long planId);
}
