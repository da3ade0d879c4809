package vn.thidua.attachment.inspection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the field {@code HYPERLINK} leads; its address may stand behind switches and the words of these. */
final class HyperlinkField {

    private static final Pattern WORD = Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]?|([^\\s\"\u201c\u201d]+)");

    /** A place in the file, a hint, a window: the word behind one of these is no address. */
    private static final Set<String> WITH_A_WORD = Set.of("\\l", "\\o", "\\t", "\\s");

    private HyperlinkField() {}

    /** @param code begins with the name of the field @throws vn.thidua.refusal.Refusal attachment.linkNotTaken */
    static void demandHarmless(String code) {
        Matcher word = WORD.matcher(code);
        boolean passed = word.find();
        while (passed && word.find()) {
            String plain = word.group(2) == null ? word.group(1) : word.group(2);
            if (word.group(2) != null && WITH_A_WORD.contains(plain.toLowerCase(Locale.ROOT))) {
                passed = word.find();
            } else if (word.group(2) == null || plain.length() != 2 || plain.charAt(0) != '\\') {
                Links.demandHarmless(plain);
            }
        }
    }
}
