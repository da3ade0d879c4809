package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.attachment.StoredFiles.ScanState;
import vn.thidua.attachment.StoredFiles.StoredFile;
import vn.thidua.attachment.persistence.FileTable;
import vn.thidua.refusal.Refusal;

/** Against a server that speaks the protocol of clamd. */
@ApplicationTest
@Transactional
class VirusScanTest {

    /** Answers one connection after the other. */
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket door;
        private final ConcurrentLinkedQueue<byte[]> seen = new ConcurrentLinkedQueue<>();

        Clamd(Function<byte[], String> judge) throws IOException {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> serve(judge), "clamd");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(Function<byte[], String> judge) {
            while (!door.isClosed()) {
                try (Socket client = door.accept()) {
                    DataInputStream in = new DataInputStream(client.getInputStream());
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                    ByteArrayOutputStream all = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        all.write(in.readNBytes(length));
                    }
                    seen.add(all.toByteArray());
                    client.getOutputStream().write((judge.apply(all.toByteArray()) + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    if (!door.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        int port() {
            return door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }

    @Autowired
    private FileTable table;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Clamd clamd;

    @AfterEach
    void close() throws IOException {
        if (clamd != null) {
            clamd.close();
        }
    }

    private VirusScanner scanner(Function<byte[], String> judge) throws IOException {
        clamd = new Clamd(judge);
        return new VirusScanner("127.0.0.1", clamd.port());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void the_scanner_gets_every_byte_and_its_word_counts() throws IOException {
        byte[] large = bytes(200_000);
        VirusScanner scanner = scanner(bytes -> bytes.length > 100 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        assertThat(scanner.scan(new ByteArrayInputStream(large))).isEqualTo(ScanState.INFECTED);
        assertThat(clamd.seen.peek()).isEqualTo(large);
        assertThat(scanner.scan(new ByteArrayInputStream(bytes(50)))).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void a_scanner_that_gives_no_judgement_leaves_the_file_unscanned() throws IOException {
        assertThat(scanner(bytes -> "INSTREAM size limit exceeded. ERROR").scan(new ByteArrayInputStream(bytes(10)))).isEqualTo(ScanState.UNSCANNED);
        clamd.close();
        assertThat(new VirusScanner("127.0.0.1", clamd.port()).scan(new ByteArrayInputStream(bytes(10)))).isEqualTo(ScanState.UNSCANNED);
        assertThat(new VirusScanner(" ", 3310).scan(new ByteArrayInputStream(bytes(10)))).isEqualTo(ScanState.NOT_CONFIGURED);
    }

    @Test
    void an_unscanned_file_is_kept_and_cannot_be_read_until_the_scanner_has_judged_it() throws IOException {
        jdbc.sql("update thidua.stored_file set scan_state = 'CLEAN'").update();
        StoredFile good = files.keep(bytes(1_000), FileType.PDF, "tốt.pdf");
        StoredFile bad = files.keep(bytes(2_000), FileType.PDF, "xấu.pdf");
        jdbc.sql("update thidua.stored_file set scan_state = 'UNSCANNED' where scan_state = 'OWN'").update();
        refused("attachment.notScanned", good);

        new LateScans(table, new VirusScanner("", 3310)).catchUp();
        refused("attachment.notScanned", good);
        new LateScans(table, scanner(bytes -> bytes.length == 2_000 ? "stream: Bad FOUND" : "stream: OK")).catchUp();

        assertThat(files.scanState(good.sha256())).isEqualTo(ScanState.CLEAN);
        assertThatFileReads(good);
        refused("attachment.infected", bad);
    }

    private void assertThatFileReads(StoredFile file) throws IOException {
        try (var bytes = files.open(file.sha256())) {
            assertThat(bytes.readAllBytes()).hasSize((int) file.size());
        }
    }

    private void refused(String code, StoredFile file) {
        assertThatThrownBy(() -> files.open(file.sha256()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
