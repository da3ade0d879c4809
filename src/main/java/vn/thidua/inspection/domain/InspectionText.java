package vn.thidua.inspection.domain;

import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/** Text of inspections as it comes from people, see {@link Wording}. */
public final class InspectionText {

    private static final Wording CLEAN = new Wording("inspection");
    private static final int LONGEST = 4000;

    private InspectionText() {}

    /** @throws Refusal with this code when the text is blank; inspection.textUnreadable; inspection.textTooLong (4,000) */
    public static String demanded(String raw, String field, String code, Object... arguments) {
        return CLEAN.demanded(raw, field, LONGEST, code, arguments);
    }
}
