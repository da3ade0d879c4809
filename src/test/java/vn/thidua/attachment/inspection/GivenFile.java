package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.thidua.attachment.FileType;

/**
 * A file as a person gives it.
 *
 * @param what in words, for the report of the tests
 * @param code of the refusal that it is given; empty for a file that is taken
 * @param declared media type by the sender's word, or null
 * @param size for the first sight; the bytes may be fewer where nobody looks at them
 */
record GivenFile(String what, String code, String name, String declared, byte[] bytes, long size) {

    static GivenFile refused(String what, String code, FileType type, byte[] bytes) {
        return new GivenFile(what, "attachment." + code, "ho so." + type.extension(), type.mediaType(), bytes, bytes.length);
    }

    static GivenFile taken(String what, FileType type, byte[] bytes) {
        return new GivenFile(what, "", "ho so." + type.extension(), type.mediaType(), bytes, bytes.length);
    }

    GivenFile named(String other) {
        return new GivenFile(what, code, other, declared, bytes, size);
    }

    GivenFile declaredAs(String other) {
        return new GivenFile(what, code, name, other, bytes, size);
    }

    /** Both looks, as the store takes them. @return the name that is kept */
    FileName inspected(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "given", "");
        try {
            Files.write(file, bytes);
            FileName kept = Inspection.atFirstSight(size, name, declared);
            Inspection.inspect(file, kept.type());
            return kept;
        } finally {
            Files.delete(file);
        }
    }

    /** What the inspection may take of a processor; the clock on the wall also counts what others do on a shared machine. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    @Override
    public String toString() {
        return what + (code.isEmpty() ? "" : " -> " + code);
    }
}
