package vn.thidua.attachment.inspection;

import java.awt.Dimension;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG (ISO/IEC 15948): whole, with right checksums, from the header to the end chunk and not a byte further. */
final class PngBytes {

    private static final int FIRST_CHUNK = 8;
    private static final int HEADER_LENGTH = 13;
    private static final int FRAME = 12;
    /** What an interlaced picture needs over twice the bytes of a plain one. */
    private static final long SLACK = 1L << 16;
    /** Of a text or a colour profile that is packed. */
    private static final long LARGEST_NOTE = 4L << 20;

    private PngBytes() {}

    static Dimension size(byte[] bytes) {
        demand(bytes.length >= FIRST_CHUNK + FRAME + HEADER_LENGTH);
        ByteBuffer header = ByteBuffer.wrap(bytes, FIRST_CHUNK, FRAME + HEADER_LENGTH).slice();
        demand(header.getInt(0) == HEADER_LENGTH && header.getInt(4) == 0x49484452);
        demand(header.getInt(8) > 0 && header.getInt(12) > 0);
        return new Dimension(header.getInt(8), header.getInt(12));
    }

    static void inspect(byte[] bytes) throws InterruptedIOException {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        int at = FIRST_CHUNK;
        Inflater dots = new Inflater();
        try {
            long unpacked = 0;
            long expected = expected(bytes);
            String type = "";
            while (!type.equals("IEND")) {
                demand(at + FRAME <= bytes.length);
                int length = all.getInt(at);
                demand(length >= 0 && length <= bytes.length - at - FRAME);
                type = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
                CRC32 checksum = new CRC32();
                checksum.update(bytes, at + 4, length + 4);
                demand((int) checksum.getValue() == all.getInt(at + 8 + length));
                switch (type) {
                    case "IDAT" -> unpacked += unpacked(dots, bytes, at + 8, length, 2 * expected + SLACK - unpacked);
                    case "iCCP", "zTXt" -> demandSmall(bytes, at + 8, length, 2);
                    case "iTXt" -> demandSmall(bytes, at + 8, length, 5);
                    default -> {}
                }
                at += FRAME + length;
            }
            demand(unpacked >= expected);
        } finally {
            dots.end();
        }
        if (at != bytes.length) {
            throw Inspection.refusal("attachment.hiddenContent");
        }
    }

    /** @return bytes of all rows, each with its filter byte; of an interlaced picture the least that there must be */
    private static long expected(byte[] bytes) {
        Dimension size = size(bytes);
        int channels = switch (bytes[25]) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2 -> 3;
            case 6 -> 4;
            default -> throw Inspection.refusal("attachment.damaged");
        };
        return size.height * (((long) size.width * channels * bytes[24] + 7) / 8 + (bytes[28] == 0 ? 1 : 0));
    }

    /** @param frame bytes between the keyword and what may be packed */
    private static void demandSmall(byte[] bytes, int from, int length, int frame) throws InterruptedIOException {
        int end = from + length;
        int at = from;
        while (at < end && bytes[at] != 0) {
            at++;
        }
        // An international text is packed where a flag says so, behind a language and a translated keyword
        if (frame == 5) {
            if (at + 3 > end || bytes[at + 1] == 0) {
                return;
            }
            at += 3;
            for (int i = 0; i < 2; i++) {
                while (at < end && bytes[at] != 0) {
                    at++;
                }
                at++;
            }
        } else {
            at += frame;
        }
        if (at < end) {
            Inflater note = new Inflater();
            try {
                unpacked(note, bytes, at, end - at, LARGEST_NOTE);
            } finally {
                note.end();
            }
        }
    }

    private static long unpacked(Inflater inflater, byte[] bytes, int from, int length, long most) throws InterruptedIOException {
        byte[] into = new byte[1 << 16];
        long size = 0;
        try {
            inflater.setInput(bytes, from, length);
            int count = inflater.inflate(into);
            while (count > 0) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                size += count;
                if (size > most) {
                    throw Inspection.refusal("attachment.unpacksTooLarge");
                }
                count = inflater.inflate(into);
            }
            return size;
        } catch (DataFormatException e) {
            throw Inspection.refusal("attachment.damaged");
        }
    }

    private static void demand(boolean sound) {
        if (!sound) {
            throw Inspection.refusal("attachment.damaged");
        }
    }
}
