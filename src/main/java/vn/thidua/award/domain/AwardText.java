package vn.thidua.award.domain;

import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/** Texts of the register. */
public final class AwardText {

    public static final int LINE = 255;
    public static final int PARAGRAPHS = 4000;

    private static final Wording CLEAN = new Wording("nomination.textUnreadable", "award.textTooLong");

    private AwardText() {}

    /** @return null when it is blank @throws Refusal award.textTooLong, nomination.textUnreadable */
    public static String optional(String raw, int max, String field) {
        return CLEAN.of(raw, field, max);
    }

    /** @throws Refusal {@code missing} when it is blank, else as {@link #optional} */
    public static String required(String raw, int max, String field, String missing) {
        return CLEAN.demanded(raw, field, max, missing);
    }

    /** One line with single blanks, so that the same name is written the same way. */
    public static String name(String raw, String field, String missing) {
        return required(raw, LINE, field, missing).replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** A document's number has no blanks. */
    public static String number(String raw, String field, String missing) {
        return required(raw, LINE, field, missing).replaceAll("[\\s\\p{Z}]+", "");
    }
}
