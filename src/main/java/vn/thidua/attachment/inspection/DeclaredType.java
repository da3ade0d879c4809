package vn.thidua.attachment.inspection;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.thidua.attachment.FileType;

/** What the sender's browser says that a file is. On a computer without Microsoft Office it says little, or names the office suite it has. */
final class DeclaredType {

    private static final Set<String> NO_WORD = Set.of("", "application/octet-stream", "binary/octet-stream");

    private static final Map<FileType, Set<String>> OTHER_NAMES = Map.of(
            FileType.PDF, Set.of("application/x-pdf", "application/wps-office.pdf"),
            FileType.JPG, Set.of("image/jpg", "image/pjpeg"),
            FileType.PNG, Set.of("image/x-png"),
            FileType.DOCX, Set.of("application/wps-office.docx"),
            FileType.XLSX, Set.of("application/wps-office.xlsx"));

    private DeclaredType() {}

    /** @param declared with or without parameters, or null */
    static boolean agrees(String declared, FileType type) {
        String plain = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return NO_WORD.contains(plain)
                || plain.equals(type.mediaType())
                || OTHER_NAMES.get(type).contains(plain);
    }
}
