package vn.thidua.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.thidua.attachment.FileType;
import vn.thidua.refusal.Refusal;

/**
 * The name under which a person gave a file. It is shown and offered for download on every system, and never used as a path.
 *
 * @param text NFC, with its extension
 */
public record FileName(String text, FileType type) {

    public static final int LONGEST = 150;

    /**
     * Controls, halves of characters, line separators, and what turns the direction of writing or is not seen, letters
     * without a shape among them: {@code gpj.exe} reads otherwise.
     */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\u115f\u1160\u2800\u3164\uffa0]");

    private static final Pattern FOREIGN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\\s*(\\..*)?");

    /** @throws Refusal attachment.name*, attachment.typeNotTaken, at "file" */
    public static FileName of(String given) {
        String text = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw refusal("attachment.nameMissing");
        }
        if (UNREADABLE.matcher(text).find() || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw refusal("attachment.nameUnreadable");
        }
        if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || FOREIGN.matcher(text).find()) {
            throw refusal("attachment.nameWithPath");
        }
        if (text.length() > LONGEST) {
            throw refusal("attachment.nameTooLong", LONGEST);
        }
        int dot = text.lastIndexOf('.');
        if (text.substring(0, Math.max(dot, 0)).replace(".", "").isBlank()) {
            throw refusal(dot < 0 ? "attachment.typeNotTaken" : "attachment.nameMissing");
        }
        if (RESERVED.matcher(text).matches()) {
            throw refusal("attachment.nameReserved", text);
        }
        return new FileName(
                text, FileType.ofExtension(text.substring(dot + 1)).orElseThrow(() -> refusal("attachment.typeNotTaken")));
    }

    private static Refusal refusal(String code, Object... arguments) {
        return Refusal.of(code, arguments).at("file");
    }
}
