package vn.thidua.discipline.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.thidua.refusal.Refusal;

/** Text as an official typed or pasted it: NFC, without blanks at its ends; a no-break or zero-width space is a blank too. */
public final class OfficeText {

    public static final int LINE = 255;
    public static final int PARAGRAPHS = 4000;

    private static final Pattern OUTER_BLANK = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private OfficeText() {}

    /** @return null when nothing is left @throws Refusal discipline.textUnreadable, discipline.textTooLong */
    public static String optional(String text, int max, String field) {
        if (text == null) {
            return null;
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.of("discipline.textUnreadable").at(field);
        }
        String clean = Normalizer.normalize(OUTER_BLANK.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        if (clean.length() > max) {
            throw Refusal.of("discipline.textTooLong", max).at(field);
        }
        return clean.isEmpty() ? null : clean;
    }

    /** @throws Refusal {@code missing} when nothing is left, else as {@link #optional} */
    public static String required(String text, int max, String field, String missing) {
        String clean = optional(text, max, field);
        if (clean == null) {
            throw Refusal.of(missing).at(field);
        }
        return clean;
    }
}
