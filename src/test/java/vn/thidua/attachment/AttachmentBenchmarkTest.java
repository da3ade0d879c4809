package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.attachment.StoredFiles.StoredFile;

/** Twenty files of nearly 20 MB each at once: docs/benchmark.md. */
@Tag("bench")
@ApplicationTest
class AttachmentBenchmarkTest {

    private static final int FILES = 20;

    @Autowired
    StoredFiles files;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(FILES);

    @Test
    void twenty_large_files_at_once_come_in_and_go_out() throws Exception {
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            pictures.add(picture(i));
        }
        System.gc();
        List<Callable<StoredFile>> giving = new ArrayList<>();
        pictures.forEach(picture -> giving.add(() -> {
            CheckedFile checked = files.check(picture, "a.png", "image/png");
            return transaction.execute(status -> files.keep(checked));
        }));
        List<StoredFile> kept = measured("checked and kept", giving);
        System.gc();
        List<Callable<StoredFile>> reading = new ArrayList<>();
        kept.forEach(file -> reading.add(() -> {
            files.copy(file.sha256(), OutputStream.nullOutputStream());
            return file;
        }));
        assertThat(measured("read", reading)).hasSize(FILES);
        threads.shutdown();
    }

    private List<StoredFile> measured(String what, List<Callable<StoredFile>> work) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        AtomicLong peak = new AtomicLong(before);
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!over.get()) {
                peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        });
        watch.start();
        long begin = System.nanoTime();
        List<StoredFile> done = new ArrayList<>();
        for (Future<StoredFile> one : threads.invokeAll(work)) {
            done.add(one.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        over.set(true);
        watch.join();
        long bytes = done.stream().mapToLong(StoredFile::size).sum();
        System.out.printf("BENCH %s: %d files, %.0f MB, %.1f s, heap %d MB before, %d MB at most%n", what, done.size(), bytes / 1e6, seconds, before >> 20, peak.get() >> 20);
        return done;
    }

    private Path picture(int seed) throws Exception {
        BufferedImage image = new BufferedImage(2_500, 2_600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        int[] row = new int[2_500];
        for (int y = 0; y < 2_600; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextInt();
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        Path file = folder.resolve(seed + ".png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(Files.size(file)).isBetween(19_000_000L, 20L << 20);
        return file;
    }
}
