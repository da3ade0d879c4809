package vn.thidua.attachment.inspection;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** What the parts of an Office file may be, by name and by first bytes: also parts that nothing in the file speaks of. */
final class PartNames {

    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "/macrosheets/", "/dialogsheets/");
    private static final List<String> EMBEDDED = List.of("/activex/", "/embeddings/", "oleobject");
    private static final Set<String> ARCHIVES = Set.of(
            "zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "cab", "iso", "jar", "docx", "docm", "xlsx", "xlsm", "xlsb", "pptx", "odt", "ods");
    private static final Set<String> PROGRAMS =
            Set.of("exe", "dll", "com", "scr", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk", "msi", "html", "htm", "mht");
    /** zip, rar, 7-zip, gzip, bzip2, xz, cabinet. */
    private static final List<String> ARCHIVE_BYTES =
            List.of("504b0304", "504b0506", "526172211a07", "377abcaf271c", "1f8b08", "425a68", "fd377a585a00", "4d534346");
    /** A compound file (OLE2), a program of Windows, of Linux, rich text. */
    private static final List<String> OBJECT_BYTES = List.of("d0cf11e0a1b11ae1", "4d5a", "7f454c46", "7b5c727466");

    private PartNames() {}

    /** @param name in small letters @throws vn.thidua.refusal.Refusal attachment.macros, attachment.embedded, attachment.nestedArchive */
    static void demandHarmless(String name) {
        if (MACROS.stream().anyMatch(name::contains)) {
            throw Inspection.refusal("attachment.macros");
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (EMBEDDED.stream().anyMatch(name::contains) || PROGRAMS.contains(extension)) {
            throw Inspection.refusal("attachment.embedded");
        }
        if (ARCHIVES.contains(extension)) {
            throw Inspection.refusal("attachment.nestedArchive");
        }
    }

    /** Of any encoding that begins with spaces, a mark of order, and a tag. */
    static boolean markup(byte[] firstBytes) {
        for (byte b : firstBytes) {
            if (b == '<') {
                return true;
            }
            boolean before = b == 0 || b == ' ' || b == '\t' || b == '\r' || b == '\n' || (b & 0xff) == 0xef || (b & 0xff) == 0xbb || (b & 0xff) >= 0xfe || (b & 0xff) == 0xbf;
            if (!before) {
                return false;
            }
        }
        return false;
    }

    /** @throws vn.thidua.refusal.Refusal attachment.embedded, attachment.nestedArchive */
    static void demandNoArchive(byte[] firstBytes) {
        String begin = HexFormat.of().formatHex(firstBytes);
        if (ARCHIVE_BYTES.stream().anyMatch(begin::startsWith)) {
            throw Inspection.refusal("attachment.nestedArchive");
        }
        if (OBJECT_BYTES.stream().anyMatch(begin::startsWith)) {
            throw Inspection.refusal("attachment.embedded");
        }
    }
}
