package vn.thidua.appraisal.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.thidua.refusal.Refusal;

/** Text as an official typed or pasted it: NFC, without blanks at its ends; a no-break or zero-width space is a blank too. */
public final class OfficeText {

    public static final int LINE = 255;
    public static final int PARAGRAPHS = 4000;

    private static final Pattern OUTER_BLANK = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private OfficeText() {}

    /** @return null when nothing is left @throws Refusal appraisal.textUnreadable, appraisal.textTooLong */
    public static String optional(String text, int max, String field) {
        if (text == null) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.of("appraisal.textUnreadable").at(field);
        }
        String clean = Normalizer.normalize(OUTER_BLANK.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        if (clean.length() > max) {
            throw Refusal.of("appraisal.textTooLong", max).at(field);
        }
        return clean.isEmpty() ? null : clean;
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
