package vn.thidua.proposal.domain;

import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/** Text as an official typed or pasted it, see {@link Wording}. */
public final class OfficeText {

    public static final int LINE = 255;
    public static final int PARAGRAPHS = 4000;

    private static final Wording CLEAN = new Wording("proposal");

    private OfficeText() {}

    /** @return null when nothing is left @throws Refusal proposal.textUnreadable, proposal.textTooLong */
    public static String optional(String text, int max, String field) {
        return CLEAN.of(text, field, max);
    }

    /** @throws Refusal {@code missing} when nothing is left, else as {@link #optional} */
    public static String required(String text, int max, String field, Refusal missing) {
        String clean = optional(text, max, field);
        if (clean == null) {
            throw missing.at(field);
        }
        return clean;
    }
}
