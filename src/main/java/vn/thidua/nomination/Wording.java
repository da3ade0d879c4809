package vn.thidua.nomination;

import vn.thidua.refusal.Refusal;

/** Text of reports and nominations as it comes from people, see {@link vn.thidua.refusal.Wording}. */
public final class Wording {

    private static final vn.thidua.refusal.Wording CLEAN = new vn.thidua.refusal.Wording("nomination");
    private static final int LONGEST = 4000;

    private Wording() {}

    /**
     * @return the text, or null when it is blank
     * @throws Refusal nomination.textUnreadable (NUL and other control characters, halves of characters), nomination.textTooLong (4,000)
     */
    public static String of(String raw) {
        return of(raw, null);
    }

    /** As {@link #of(String)}, naming the form field in a refusal. */
    public static String of(String raw, String field) {
        return CLEAN.of(raw, field, LONGEST);
    }

    /** @throws Refusal with this code when the text is blank */
    public static String demanded(String raw, String field, String code, Object... arguments) {
        return CLEAN.demanded(raw, field, LONGEST, code, arguments);
    }
}
