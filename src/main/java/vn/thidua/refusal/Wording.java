package vn.thidua.refusal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it comes from people: composed (NFC), line ends of one kind, without blanks around it (no-break and zero-width ones too), null when
 * nothing is left. What no document can hold is refused.
 *
 * @param unreadable code of the refusal of control characters, NUL above all, and of halves of characters @param tooLong its one argument is the
 *     longest that is taken
 */
public record Wording(String unreadable, String tooLong) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Refuses with {@code <module>.textUnreadable} and {@code <module>.textTooLong}. */
    public Wording(String module) {
        this(module + ".textUnreadable", module + ".textTooLong");
    }

    /**
     * @param longest characters after cleaning
     * @return the text, or null when it is blank
     * @throws Refusal {@link #unreadable}, {@link #tooLong}, at the field
     */
    public String of(String raw, String field, int longest) {
        if (raw == null) {
            return null;
        }
        String text = stripped(raw.replace("\r\n", "\n").replace('\r', '\n'));
        if (CONTROL.matcher(text).find() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.of(unreadable).at(field);
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.length() > longest) {
            throw Refusal.of(tooLong, longest).at(field);
        }
        return text.isEmpty() ? null : text;
    }

    /** @throws Refusal with this code at the field when the text is blank */
    public String demanded(String raw, String field, int longest, String code, Object... arguments) {
        String text = of(raw, field, longest);
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

    /**
     * All blanks lie in the basic plane: white space, no-break spaces, and format characters such as the zero-width space. Separators of files and
     * records, which Java takes for white space, are control characters here.
     */
    private static boolean blank(char c) {
        return (Character.isWhitespace(c) && (c < '\u001c' || c > '\u001f')) || Character.isSpaceChar(c) || c == '\u0085' || Character.getType(c) == Character.FORMAT;
    }
}
