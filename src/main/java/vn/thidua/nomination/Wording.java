package vn.thidua.nomination;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.thidua.refusal.Refusal;

/** Text as it comes from people: composed (NFC), without blanks around it (no-break and zero-width ones too), null when nothing is left. */
public final class Wording {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final int LONGEST = 4000;

    private Wording() {}

    /**
     * @return the text, or null when it is blank
     * @throws Refusal nomination.textUnreadable (NUL and other control characters, halves of characters), nomination.textTooLong (4,000)
     */
    public static String of(String raw) {
        if (raw == null) {
            return null;
        }
        String text = stripped(raw.replace("\r\n", "\n").replace('\r', '\n'));
        if (CONTROL.matcher(text).find() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.of("nomination.textUnreadable");
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.length() > LONGEST) {
            throw Refusal.of("nomination.textTooLong", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    /** As {@link #of(String)}, naming the form field in a refusal. */
    public static String of(String raw, String field) {
        try {
            return of(raw);
        } catch (Refusal refusal) {
            throw refusal.at(field);
        }
    }

    /** @throws Refusal with this code when the text is blank */
    public static String demanded(String raw, String field, String code, Object... arguments) {
        String text = of(raw, field);
        if (text == null) {
            throw Refusal.of(code, arguments).at(field);
        }
        return text;
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** All blanks lie in the basic plane: white space, no-break spaces, and format characters such as the zero-width space. */
    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || Character.getType(c) == Character.FORMAT;
    }
}
