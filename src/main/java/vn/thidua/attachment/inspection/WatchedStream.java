package vn.thidua.attachment.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** Bytes that stop coming when the thread that reads them is interrupted: a bomb takes a moment to notice, its reader would never end. */
class WatchedStream extends FilterInputStream {

    WatchedStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        int count = super.read(into, offset, length);
        if (count > 0) {
            seen(into, offset, count);
        }
        return count;
    }

    /** For who wants to look at what passes. */
    void seen(byte[] bytes, int offset, int count) {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
