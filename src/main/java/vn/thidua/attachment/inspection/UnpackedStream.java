package vn.thidua.attachment.inspection;

import java.io.InputStream;
import java.util.zip.CRC32;

/** The bytes of one entry as they are unpacked: stops where they come to be more than a document needs, whatever the entry says of itself. */
final class UnpackedStream extends WatchedStream {

    static final long LARGEST_TOTAL = 200L << 20;

    private static final long RATIO = 100;
    /** A small entry may be as empty as it likes. */
    private static final long HARMLESS = 1L << 20;

    /** Shared by the entries of one file. */
    static final class Budget {
        private long left = LARGEST_TOTAL;

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw Inspection.refusal("attachment.unpacksTooLarge");
            }
        }
    }

    private final Budget budget;
    private final long packed;
    private final CRC32 checksum = new CRC32();
    private long count;

    UnpackedStream(InputStream bytes, long packed, Budget budget) {
        super(bytes);
        this.packed = packed;
        this.budget = budget;
    }

    @Override
    void seen(byte[] bytes, int offset, int length) {
        count += length;
        checksum.update(bytes, offset, length);
        budget.take(length);
        if (count > HARMLESS && count > packed * RATIO) {
            throw Inspection.refusal("attachment.unpacksTooLarge");
        }
    }

    boolean is(long size, long crc) {
        return count == size && checksum.getValue() == crc;
    }
}
