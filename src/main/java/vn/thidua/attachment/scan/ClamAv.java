package vn.thidua.attachment.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The protocol of clamd: {@code INSTREAM} sends the bytes in pieces, each after its length, and one of length zero ends them. */
public final class ClamAv {

    public enum Verdict {
        CLEAN,
        INFECTED
    }

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final String host;
    private final int port;

    public ClamAv(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** @throws IOException when it cannot be reached, or does not judge the file */
    public Verdict scan(InputStream bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) ANSWER.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int count = bytes.read(piece); count >= 0; count = bytes.read(piece)) {
                out.writeInt(count);
                out.write(piece, 0, count);
            }
            out.writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
        }
    }

    private static Verdict verdict(String answer) throws IOException {
        String said = answer.replace("\0", "").strip();
        if (said.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        if (said.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        throw new IOException("clamd says: " + said);
    }
}
