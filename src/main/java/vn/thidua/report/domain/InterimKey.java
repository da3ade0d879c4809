package vn.thidua.report.domain;

/** What a person calls an interim review: {@code SK-2024-TD01-1} of plan {@code KH-2024-TD01} and its milestone {@code interim1}. */
public final class InterimKey {

    private static final String PREFIX = "interim";

    private InterimKey() {}

    public static String of(String planKey, String code) {
        String ordinal = code.substring(PREFIX.length());
        return "SK-" + planKey.substring(planKey.indexOf('-') + 1) + (ordinal.isEmpty() ? "" : "-" + ordinal);
    }

    public static String ofUnit(String reviewKey, String unitCode) {
        return reviewKey + "-" + unitCode;
    }
}
