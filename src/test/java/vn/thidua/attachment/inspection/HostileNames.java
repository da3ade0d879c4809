package vn.thidua.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names that read otherwise than they are, lead elsewhere, or cannot be kept; and what the sender says of a file. */
final class HostileNames {

    private static final byte[] BYTES = "không ai xem".getBytes(StandardCharsets.UTF_8);

    private final List<GivenFile> files = new ArrayList<>();

    static List<GivenFile> all() {
        HostileNames names = new HostileNames();
        names.missing();
        names.unreadable();
        names.paths();
        names.reserved();
        names.foreignTypes();
        names.declared();
        names.sizes();
        return names.files;
    }

    private void refuse(String code, String name) {
        add(code, name, null, BYTES.length);
    }

    private void add(String code, String name, String declared, long size) {
        StringBuilder readable = new StringBuilder();
        String start = name == null ? "null" : name.substring(0, Math.min(40, name.length()));
        start.chars().forEach(c -> readable.append(c < 0x20 || c > 0x7e ? "U+%04x".formatted(c) : (char) c));
        files.add(new GivenFile("name '" + readable + "' " + (name == null ? 0 : name.length()) + " as " + declared + " of " + size, "attachment." + code, name, declared, BYTES, size));
    }

    private void missing() {
        for (String name : new String[] {null, "", " ", "   ", "\t", ".pdf", " .pdf", "..pdf", "...docx", ". .png"}) {
            refuse("nameMissing", name);
        }
    }

    private void unreadable() {
        for (int c : new int[] {
            0x00, 0x07, 0x08, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x115f, 0x1160, 0x180e, 0x200b, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,
            0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2069, 0x2800, 0x3164, 0xfeff, 0xffa0, 0xd800, 0xdc00, 0xe0041
        }) {
            refuse("nameUnreadable", "bao cao" + Character.toString(c) + "fdp.pdf");
        }
    }

    private void paths() {
        for (String name : List.of(
                "/etc/passwd.pdf", "../a.pdf", "..\\a.pdf", "C:\\a.pdf", "C:a.pdf", "a/b.pdf", "a\\b.pdf", "\\\\evil\\share\\a.docx", "file:a.pdf",
                "a.pdf:b.pdf", "a*.pdf", "a?.pdf", "a|b.pdf", "a<b>.pdf", "a\"b.pdf", "a.exe:.pdf")) {
            refuse("nameWithPath", name);
        }
        for (int length : new int[] {FileName.LONGEST + 1, 200, 255, 10_000}) {
            refuse("nameTooLong", "ă".repeat(length - 4) + ".pdf");
        }
    }

    private void reserved() {
        for (String name : List.of("con", "CON", "prn", "aux", "nul", "com1", "COM9", "lpt1", "lpt\u00b2", "conin$", "conout$", "con ", "nul.tar", "aux.docx")) {
            refuse("nameReserved", name + ".pdf");
        }
    }

    private void foreignTypes() {
        for (String name : List.of(
                "a", "a.", "a.pdf.", "a.pdf.exe", "a.docx.scr", "a.exe", "a.doc", "a.xls", "a.docm", "a.xlsm", "a.xlsb", "a.dotm", "a.pptx", "a.zip", "a.rar", "a.7z",
                "a.html", "a.svg", "a.js", "a.gif", "a.webp", "a.tif", "a.bmp", "a.heic", "a.rtf", "a.odt", "a.txt", "a.csv", "a.lnk", "a.jpg.php", "a.pdf\u00a0", "a.p\u0501f",
                "a.\u0440df", "a.pdf~", "a.pdf,", "a.php5", "a.jp2", "a.jpgx")) {
            refuse("typeNotTaken", name);
        }
    }

    private void declared() {
        String[][] wrong = {
            {"a.pdf", "text/html"}, {"a.pdf", "image/png"}, {"a.pdf", "application/msword"}, {"a.pdf", "application/x-msdownload"},
            {"a.jpg", "image/png"}, {"a.jpg", "image/svg+xml"}, {"a.jpg", "text/html; charset=utf-8"}, {"a.png", "image/jpeg"},
            {"a.png", "image/gif"}, {"a.docx", "application/pdf"}, {"a.docx", "application/msword"},
            {"a.docx", "application/vnd.ms-word.document.macroenabled.12"}, {"a.docx", "application/wps-office.xlsx"},
            {"a.xlsx", "application/vnd.ms-excel"}, {"a.xlsx", "application/vnd.ms-excel.sheet.macroEnabled.12"},
            {"a.xlsx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}, {"a.xlsx", "text/csv"}, {"a.pdf", "*/*"}, {"a.pdf", "pdf"}
        };
        for (String[] pair : wrong) {
            add("declaredDiffers", pair[0], pair[1], BYTES.length);
        }
    }

    private void sizes() {
        for (String extension : List.of("pdf", "jpg", "png", "docx", "xlsx")) {
            add("fileEmpty", "a." + extension, null, 0);
            add("fileTooLarge", "a." + extension, null, Inspection.LARGEST + 1);
        }
        add("fileTooLarge", "a.jpeg", null, Long.MAX_VALUE);
    }
}
