package vn.thidua.attachment;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** The bytes of all files, each kept once under its hash. A hash is SHA-256 in small hexadecimal letters. */
public interface StoredFiles {

    /** @param size bytes @param name as a person reads it: NFC, at most 150 characters, with its extension; never a path */
    record StoredFile(String sha256, long size, FileType type, String name) {}

    /** Whether a virus scanner has seen the file. Only {@link #UNSCANNED} and {@link #INFECTED} files cannot be read. */
    enum ScanState {
        CLEAN,
        INFECTED,
        /** The scanner gave no answer; it is asked again until it does. */
        UNSCANNED,
        /** Given while no scanner was set up; scanned as soon as there is one. */
        NOT_CONFIGURED,
        /** The product's own work. */
        OWN
    }

    /**
     * Checks a file that a person gave, and keeps nothing. It takes up to some seconds and wants no transaction: who has many at once should
     * call it before his transaction begins, then {@link #keep(CheckedFile)} in it, so that no connection waits for a scanner.
     *
     * @param file must not change until it is kept @param declaredType media type by the sender's word, or null
     * @throws vn.thidua.refusal.Refusal attachment.* at "file"
     */
    CheckedFile check(Path file, String givenName, String declaredType);

    /** Keeps the bytes of a checked file in the caller's transaction. */
    StoredFile keep(CheckedFile checked);

    /**
     * {@link #check} and {@link #keep(CheckedFile)} in one, in the caller's transaction.
     *
     * @throws vn.thidua.refusal.Refusal attachment.* at "file"
     */
    default StoredFile accept(Path file, String givenName, String declaredType) {
        return keep(check(file, givenName, declaredType));
    }

    /** Keeps what the product made itself, in the caller's transaction. @throws vn.thidua.refusal.Refusal attachment.* where the name is none */
    StoredFile keep(byte[] bytes, FileType type, String name);

    /**
     * Writes the file in pieces, never the whole of it in memory, and holds no connection while {@code to} is slow.
     *
     * @throws vn.thidua.refusal.Refusal attachment.unknown, attachment.notScanned, attachment.infected: before the first byte
     * @throws java.io.UncheckedIOException when {@code to} fails, or, after the last byte, when the bytes are not those that were kept
     */
    void copy(String sha256, OutputStream to);

    /** As {@link #copy}: reading past the last byte throws an {@link java.io.IOException} when the bytes are not those that were kept. */
    InputStream open(String sha256);

    boolean known(String sha256);

    /** @throws vn.thidua.refusal.Refusal attachment.unknown */
    ScanState scanState(String sha256);
}
