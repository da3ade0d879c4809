package vn.thidua.attachment.inspection;

import java.awt.Dimension;

/**
 * The segments of a JPEG (ISO/IEC 10918-1), from the start of the image to its end. Telephones put a second, smaller picture or a motion behind it; that is
 * let stand, {@link HiddenText} has looked for what may not.
 */
final class JpegBytes {

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    /** Each goes over all dots once more; a picture that comes into view step by step has about ten. */
    private static final int MOST_SCANS = 100;

    private JpegBytes() {}

    static Dimension size(byte[] bytes) {
        int at = 2;
        while (true) {
            int marker = marker(bytes, at);
            at = skipFill(bytes, at);
            if (frame(marker)) {
                // Nothing shows the lossless, the hierarchical, and the arithmetic kinds
                demand(marker <= 0xc2);
                demand(at + 9 <= bytes.length);
                return new Dimension(number(bytes, at + 7), number(bytes, at + 5));
            }
            demand(marker != END && marker != SCAN);
            at = next(bytes, at, marker);
        }
    }

    /** A picture that was cut off has no end. */
    static void inspect(byte[] bytes) {
        int at = 2;
        int scans = 0;
        while (true) {
            int marker = marker(bytes, at);
            at = skipFill(bytes, at);
            if (marker == END) {
                demand(scans > 0);
                return;
            }
            at = next(bytes, at, marker);
            if (marker == SCAN) {
                demand(++scans <= MOST_SCANS);
                at = endOfScan(bytes, at);
            }
        }
    }

    private static int endOfScan(byte[] bytes, int from) {
        int at = from;
        while (true) {
            demand(at + 1 < bytes.length);
            int following = bytes[at + 1] & 0xff;
            // A stuffed zero and the marks of restarts belong to the scan
            if ((bytes[at] & 0xff) == 0xff && following != 0 && following != 0xff && (following < 0xd0 || following > 0xd7)) {
                return at;
            }
            at++;
        }
    }

    private static int marker(byte[] bytes, int at) {
        demand(at + 1 < bytes.length && (bytes[at] & 0xff) == 0xff);
        int filled = skipFill(bytes, at);
        return bytes[filled + 1] & 0xff;
    }

    private static int skipFill(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length && (bytes[at + 1] & 0xff) == 0xff) {
            at++;
        }
        demand(at + 1 < bytes.length);
        return at;
    }

    private static int next(byte[] bytes, int at, int marker) {
        boolean alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        if (alone) {
            return at + 2;
        }
        demand(at + 4 <= bytes.length && number(bytes, at + 2) >= 2);
        return at + 2 + number(bytes, at + 2);
    }

    private static boolean frame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static void demand(boolean sound) {
        if (!sound) {
            throw Inspection.refusal("attachment.damaged");
        }
    }
}
