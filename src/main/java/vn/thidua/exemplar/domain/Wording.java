package vn.thidua.exemplar.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.refusal.Refusal;

/** Text of exemplars as it goes on record, see {@link vn.thidua.refusal.Wording}. */
final class Wording {

    private static final vn.thidua.refusal.Wording CLEAN =
            new vn.thidua.refusal.Wording("exemplar.characterForbidden", "exemplar.textTooLong");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff\\u200b]+");

    private Wording() {}

    /** @throws Refusal exemplar.characterForbidden, exemplar.textTooLong */
    static String of(String raw, int longest, String field) {
        return CLEAN.of(raw, field, longest);
    }

    /** @throws Refusal with this code when nothing is left of the text */
    static String demanded(String raw, int longest, String field, String code) {
        return CLEAN.demanded(raw, field, longest, code);
    }

    /** The same for what a reader takes for the same: case and blanks between words do not count. */
    static String compared(String text) {
        return BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
