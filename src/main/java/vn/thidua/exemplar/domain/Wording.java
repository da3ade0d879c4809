package vn.thidua.exemplar.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.refusal.Refusal;

/** Text as it goes on record: NFC, plain line ends, no control characters, no blank ends. Blank text is missing text: null. */
final class Wording {

    private static final Pattern BLANK_ENDS =
            Pattern.compile("^[\\s\\u00a0\\u2007\\u202f\\ufeff\\u200b]+|[\\s\\u00a0\\u2007\\u202f\\ufeff\\u200b]+$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff\\u200b]+");

    private Wording() {}

    /** @throws Refusal exemplar.characterForbidden, exemplar.textTooLong */
    static String of(String raw, int longest, String field) {
        if (raw == null) {
            return null;
        }
        String lines = Normalizer.normalize(raw, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
        if (lines.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw Refusal.of("exemplar.characterForbidden").at(field);
        }
        String text = BLANK_ENDS.matcher(lines).replaceAll("");
        if (text.length() > longest) {
            throw Refusal.of("exemplar.textTooLong", String.valueOf(longest)).at(field);
        }
        return text.isEmpty() ? null : text;
    }

    /** @throws Refusal with this code when nothing is left of the text */
    static String demanded(String raw, int longest, String field, String code) {
        String text = of(raw, longest, field);
        if (text == null) {
            throw Refusal.of(code).at(field);
        }
        return text;
    }

    /** The same for what a reader takes for the same: case and blanks between words do not count. */
    static String compared(String text) {
        return BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
