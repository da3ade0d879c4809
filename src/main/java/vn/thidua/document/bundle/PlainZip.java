package vn.thidua.document.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP whose bytes follow from its contents alone: nothing is compressed, for compressed bytes differ from one library to the next, and every file
 * has the same time.
 */
final class PlainZip implements AutoCloseable {

    /** A time that a ZIP tells without a time zone; the very first of 1980 it does not. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private long bytes;

    PlainZip(OutputStream to) {
        this.zip = new ZipOutputStream(to);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void add(String path, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        begin(path, content.length, crc.getValue());
        zip.write(content);
        zip.closeEntry();
    }

    /** @throws IOException when the content is not of this size or sum */
    void add(String path, long size, long crc, InputStream content) throws IOException {
        begin(path, size, crc);
        content.transferTo(zip);
        zip.closeEntry();
    }

    static long crc(InputStream content) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(content, new CRC32());
        checked.transferTo(OutputStream.nullOutputStream());
        return checked.getChecksum().getValue();
    }

    long bytes() {
        return bytes;
    }

    private void begin(String path, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        bytes += size;
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
