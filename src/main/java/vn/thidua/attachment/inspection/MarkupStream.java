package vn.thidua.attachment.inspection;

import java.io.InputStream;

/** XML whose single tags and comments stay short: a parser hands text over in pieces, but keeps a whole tag in memory. */
final class MarkupStream extends WatchedStream {

    private static final int LONGEST = 1 << 20;

    private boolean inside;
    private boolean declaration;
    private int length;
    private int last;
    private int beforeLast;

    MarkupStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    void seen(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            int c = bytes[i];
            // The second byte of a letter in UTF-16
            if (c == 0) {
                continue;
            }
            step(c);
            beforeLast = last;
            last = c;
        }
    }

    /** The parser closes what it has read to its end; whether that was all of it is still to be looked at. */
    @Override
    public void close() {}

    private void step(int c) {
        if (!inside) {
            inside = c == '<';
            declaration = false;
            length = 0;
        } else if (++length == 1 && (c == '!' || c == '?')) {
            declaration = true;
        } else if (c == '>' && (!declaration || ends())) {
            inside = false;
        } else if (length > LONGEST) {
            throw Inspection.refusal("attachment.damaged");
        }
    }

    /** Of a comment, of character data, of an instruction. */
    private boolean ends() {
        return (last == '-' && beforeLast == '-') || (last == ']' && beforeLast == ']') || last == '?';
    }
}
