package vn.thidua.attachment.inspection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link in a file leads. */
final class Links {

    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):", Pattern.CASE_INSENSITIVE);
    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto", "tel", "ftp");
    private static final Pattern DRIVE = Pattern.compile("^[a-z]:[\\\\/]?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A file of the reader's own computer; one with a host would hand his password's hash to that host. */
    private static final Pattern OWN_FILE = Pattern.compile("^file:(///(?![/\\\\])|[a-z]:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Links() {}

    /** @throws vn.thidua.refusal.Refusal attachment.linkNotTaken */
    static void demandHarmless(String target) {
        String plain = plain(target);
        Matcher scheme = SCHEME.matcher(plain);
        boolean harmless = scheme.find() && !DRIVE.matcher(plain).matches()
                ? HARMLESS.contains(scheme.group(1).toLowerCase(Locale.ROOT)) || OWN_FILE.matcher(plain).matches()
                : !plain.startsWith("\\\\") && !plain.startsWith("//");
        if (!harmless) {
            throw Inspection.refusal("attachment.linkNotTaken");
        }
    }

    /** A target that is no place within the file, though it does not say that it is outside. */
    static boolean leavesTheFile(String target) {
        String plain = plain(target);
        return SCHEME.matcher(plain).find() || plain.startsWith("\\") || plain.startsWith("//");
    }

    /** Readers pass over what is not seen. */
    private static String plain(String target) {
        return target.replaceAll("[\\p{Cntrl}\\p{Z}]", "");
    }
}
