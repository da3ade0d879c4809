package vn.thidua.attachment.inspection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import javax.imageio.stream.FileImageInputStream;

/** As {@link WatchedStream}, for readers of pictures. */
final class PictureStream extends FileImageInputStream {

    PictureStream(RandomAccessFile file) {
        super(file);
    }

    @Override
    public int read() throws IOException {
        demandTime();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        demandTime();
        return super.read(into, offset, length);
    }

    private static void demandTime() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
