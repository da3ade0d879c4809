package vn.thidua.report.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person calls a unit's case: {@code BC-2023-TTBVTV}, of a year's second movement {@code BC-2023-TD02-TTBVTV}. */
public final class ReportKey {

    private static final Pattern ORDINAL = Pattern.compile(".*-([A-Za-z]+0*(\\d+))$");

    private ReportKey() {}

    public static String of(int year, String planKey, String unitCode) {
        return of("BC", year, planKey, unitCode);
    }

    /** Of the unit's implementation plan, e.g. {@code TK-2023-TTBVTV}. */
    public static String ofImplementation(int year, String planKey, String unitCode) {
        return of("TK", year, planKey, unitCode);
    }

    /** The ordinal decides, not whether other plans exist now: so the key needs no look at them and never changes. */
    private static String of(String prefix, int year, String planKey, String unitCode) {
        Matcher ordinal = ORDINAL.matcher(planKey);
        boolean first = !ordinal.matches() || ordinal.group(2).equals("1");
        return prefix + "-" + year + (first ? "" : "-" + ordinal.group(1)) + "-" + unitCode;
    }
}
