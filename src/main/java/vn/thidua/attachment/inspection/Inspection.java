package vn.thidua.attachment.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.attachment.FileType;
import vn.thidua.refusal.Refusal;

/**
 * Looks through a whole file that a person gave. It opens nothing but this file, and can be ended at any moment by an interrupt of its thread.
 */
public final class Inspection {

    /** Bytes of one file (security requirement). */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

    /** A zip file by its first bytes, and one that begins as Office writes it. */
    private static final Set<MediaType> ZIP = Set.of(MediaType.application("zip"), MediaType.application("x-tika-ooxml"));

    private static final String OFFICE_BEFORE_2007 = "x-tika-msoffice";

    private Inspection() {}

    /**
     * What needs no look inside.
     *
     * @param declaredType media type by the sender's word, or null
     * @throws Refusal attachment.fileEmpty, attachment.fileTooLarge, attachment.name*, attachment.typeNotTaken, attachment.declaredDiffers
     */
    public static FileName atFirstSight(long size, String givenName, String declaredType) {
        FileName name = FileName.of(givenName);
        if (!DeclaredType.agrees(declaredType, name.type())) {
            throw refusal("attachment.declaredDiffers", name.type().extension());
        }
        if (size == 0) {
            throw refusal("attachment.fileEmpty");
        }
        if (size > LARGEST) {
            throw refusal("attachment.fileTooLarge", LARGEST >> 20);
        }
        return name;
    }

    /** @throws Refusal attachment.* with the reason @throws IOException when the thread was interrupted */
    public static void inspect(Path file, FileType expected) throws IOException {
        try {
            read(file, expected);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (e instanceof Refusal || (e instanceof IOException && Thread.currentThread().isInterrupted())) {
                throw e;
            }
            LOG.info("A file is refused as damaged: {}", e.toString());
            throw refusal("attachment.damaged");
        }
    }

    private static void read(Path file, FileType expected) throws IOException {
        MediaType detected = detected(file);
        if (detected.getSubtype().equals(OFFICE_BEFORE_2007)) {
            throw refusal("attachment.oldOffice");
        }
        if (ZIP.contains(detected) && (expected == FileType.DOCX || expected == FileType.XLSX)) {
            OfficeFile.inspect(file, expected);
            return;
        }
        if (!detected.toString().equals(expected.mediaType())) {
            throw refusal("attachment.typeDiffers", expected.extension());
        }
        switch (expected) {
            case PDF -> PdfFile.inspect(file);
            case JPG, PNG -> PictureFile.inspect(file, expected);
            case DOCX, XLSX -> throw refusal("attachment.damaged");
        }
    }

    /** By the bytes alone: the name is the sender's word, too. */
    private static MediaType detected(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).getBaseType();
        }
    }

    static Refusal refusal(String code, Object... arguments) {
        return Refusal.of(code, arguments).at("file");
    }
}
