package vn.thidua.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The line between a browser and the application; told to, it breaks off in the middle of what is sent next. */
final class BrokenLine implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final ExecutorService wires = Executors.newCachedThreadPool();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile int after;

    /** @param port of the application */
    BrokenLine(int port) throws IOException {
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        wires.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next requests that are longer than this break off there. */
    void breaks(int times, int afterBytes) {
        after = afterBytes;
        left.set(times);
    }

    int broken() {
        return broken.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Socket application = new Socket("localhost", port);
                wires.execute(() -> carry(browser, application, true));
                wires.execute(() -> carry(application, browser, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean upwards) {
        byte[] piece = new byte[16 * 1024];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int carried = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                // a full piece belongs to a long request; short ones are requests of their own on the same connection
                carried = read < 1024 ? 0 : carried + read;
                if (upwards && carried > after && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                    broken.incrementAndGet();
                    from.setSoLinger(true, 0);
                    return;
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // one side hung up, so the other is hung up on
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wires.shutdownNow();
    }
}
