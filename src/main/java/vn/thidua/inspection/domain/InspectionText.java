package vn.thidua.inspection.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.thidua.refusal.Refusal;

/** Text as it comes from people: composed (NFC), without blanks around it, null when nothing is left. */
public final class InspectionText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** White space, no-break spaces and format characters such as the zero-width space. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\x85]+|[\\s\\p{Z}\\p{Cf}\\x85]+$");

    private static final int LONGEST = 4000;

    private InspectionText() {}

    /** @throws Refusal with this code when the text is blank; inspection.textUnreadable; inspection.textTooLong (4,000) */
    public static String demanded(String raw, String field, String code, Object... arguments) {
        String text = of(raw, field);
        if (text == null) {
            throw Refusal.of(code, arguments).at(field);
        }
        return text;
    }

    private static String of(String raw, String field) {
        if (raw == null) {
            return null;
        }
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        text = AROUND.matcher(text).replaceAll("");
        if (CONTROL.matcher(text).find() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.of("inspection.textUnreadable").at(field);
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.length() > LONGEST) {
            throw Refusal.of("inspection.textTooLong", LONGEST).at(field);
        }
        return text.isEmpty() ? null : text;
    }
}
