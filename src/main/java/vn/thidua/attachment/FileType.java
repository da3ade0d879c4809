package vn.thidua.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a dossier takes. */
public enum FileType {
    PDF("pdf", "application/pdf"),
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    FileType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Without a dot, in small letters. */
    public String extension() {
        return extension;
    }

    /** Without parameters, e.g. {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** @param extension without a dot, in any case; {@code jpeg} is {@link #JPG} */
    public static Optional<FileType> ofExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(wanted.equals("jpeg") ? "jpg" : wanted))
                .findFirst();
    }
}
