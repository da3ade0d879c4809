package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.attachment.StoredFiles.ScanState;
import vn.thidua.attachment.StoredFiles.StoredFile;
import vn.thidua.attachment.persistence.FileTable;
import vn.thidua.refusal.Refusal;

@ApplicationTest
class StoredFilesTest {

    @Autowired
    private StoredFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory;

    private final Random random = new Random();

    /** Of more than one piece, not twice the same. */
    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private StoredFile keep(byte[] bytes) {
        return transaction.execute(status -> files.keep(bytes, FileType.PDF, "Tờ trình.pdf"));
    }

    private byte[] read(StoredFile file) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        files.copy(file.sha256(), to);
        return to.toByteArray();
    }

    private long pieces(StoredFile file) {
        return jdbc.sql("select count(*) from thidua.stored_piece where sha256 = ?").param(file.sha256()).query(Long.class).single();
    }

    private Path pdf() throws IOException {
        Path file = directory.resolve(random.nextLong() + ".pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle("Báo cáo " + random.nextLong());
            document.setDocumentInformation(about);
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void what_was_kept_is_read_byte_by_byte_whatever_its_size() {
        for (int size : new int[] {1, FileTable.PIECE - 1, FileTable.PIECE, FileTable.PIECE + 1, 3 * FileTable.PIECE + 7}) {
            byte[] bytes = bytes(size);
            assertThat(read(keep(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void a_file_that_a_person_gave_is_described_by_what_it_is() throws IOException {
        Path given = pdf();
        StoredFile file = transaction.execute(status -> files.accept(given, "Ba\u0301o ca\u0301o.pdf", "application/pdf"));
        assertThat(file.name()).isEqualTo("Báo cáo.pdf");
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.size()).isEqualTo(Files.size(given));
        assertThat(files.scanState(file.sha256())).isEqualTo(ScanState.NOT_CONFIGURED);
        assertThat(read(file)).isEqualTo(Files.readAllBytes(given));
    }

    @Test
    void a_refused_file_leaves_nothing() throws IOException {
        Path given = Files.writeString(directory.resolve("x.pdf"), "<html>");
        long before = jdbc.sql("select count(*) from thidua.stored_file").query(Long.class).single();
        assertThatThrownBy(() -> transaction.execute(status -> files.accept(given, "Báo cáo.pdf", null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("attachment.typeDiffers");
                    assertThat(refusal.field()).isEqualTo("file");
                });
        assertThat(jdbc.sql("select count(*) from thidua.stored_file").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void the_same_bytes_are_kept_once() {
        byte[] bytes = bytes(2 * FileTable.PIECE);
        StoredFile first = keep(bytes);
        assertThat(keep(bytes).sha256()).isEqualTo(first.sha256());
        assertThat(pieces(first)).isEqualTo(2);
    }

    @Test
    void a_transaction_that_fails_leaves_no_piece_behind() {
        byte[] bytes = bytes(FileTable.PIECE + 1);
        StoredFile[] kept = new StoredFile[1];
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    kept[0] = files.keep(bytes, FileType.PDF, "a.pdf");
                    throw new IllegalStateException("the record of it fails");
                }))
                .hasMessage("the record of it fails");
        assertThat(files.known(kept[0].sha256())).isFalse();
        assertThat(pieces(kept[0])).isZero();
    }

    @Test
    void nothing_is_kept_outside_a_transaction() {
        assertThatThrownBy(() -> files.keep(bytes(10), FileType.PDF, "a.pdf")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void two_that_keep_the_same_bytes_at_once_keep_one_copy_also_where_the_first_fails() throws Exception {
        for (boolean firstFails : new boolean[] {false, true}) {
            byte[] bytes = bytes(FileTable.PIECE + 1);
            CountDownLatch stored = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                Future<?> first = two.submit(() -> transaction.executeWithoutResult(status -> {
                    files.keep(bytes, FileType.PDF, "a.pdf");
                    stored.countDown();
                    await(go);
                    if (firstFails) {
                        status.setRollbackOnly();
                    }
                }));
                assertThat(stored.await(10, TimeUnit.SECONDS)).isTrue();
                Future<StoredFile> second = two.submit(() -> keep(bytes));
                go.countDown();
                first.get(10, TimeUnit.SECONDS);
                StoredFile file = second.get(10, TimeUnit.SECONDS);
                assertThat(read(file)).isEqualTo(bytes);
                assertThat(pieces(file)).isEqualTo(2);
            } finally {
                two.shutdownNow();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_file_that_changes_between_its_check_and_its_keeping_is_not_kept() throws IOException {
        Path given = pdf();
        CheckedFile checked = files.check(given, "Báo cáo.pdf", null);
        Files.write(given, pdfOtherThan(given));
        assertThatThrownBy(() -> transaction.execute(status -> files.keep(checked))).isInstanceOf(IllegalStateException.class);
        assertThat(files.known(checked.described().sha256())).isFalse();
    }

    private byte[] pdfOtherThan(Path given) throws IOException {
        byte[] bytes = Files.readAllBytes(given);
        bytes[bytes.length - 1] ^= 1;
        return bytes;
    }

    @Test
    void bytes_that_somebody_changed_in_the_database_are_found_when_they_are_read() throws IOException {
        for (String damage : new String[] {
            "update thidua.stored_piece set bytes = set_byte(bytes, 5, (get_byte(bytes, 5) + 1) % 256) where sha256 = ? and position = 1",
            "delete from thidua.stored_piece where sha256 = ? and position = 1"
        }) {
            StoredFile file = keep(bytes(FileTable.PIECE + 10));
            assertThat(jdbc.sql(damage).param(file.sha256()).update()).isEqualTo(1);
            assertThatThrownBy(() -> read(file)).isInstanceOf(UncheckedIOException.class).hasMessageContaining(file.sha256());
            try (InputStream bytes = files.open(file.sha256())) {
                assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void an_unknown_file_is_refused_before_the_first_byte() {
        assertThatThrownBy(() -> files.open("0".repeat(64)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("attachment.unknown"));
    }
}
