package vn.thidua.attachment;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import vn.thidua.attachment.inspection.Inspection;
import vn.thidua.refusal.Refusal;

/** Looks through files in threads of its own, each within a limit of time: a file that a reader never comes to the end of holds up nobody. */
@Component
class Inspectors implements DisposableBean {

    private final Duration limit;
    /** So many files are open in memory at once; the others wait outside, and their time does not run. */
    private final Semaphore desks;

    private final ExecutorService threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("file-inspection-"));

    Inspectors(
            @Value("${thidua.attachment.inspection.limit:PT2S}") Duration limit, @Value("${thidua.attachment.inspection.at-once:2}") int atOnce) {
        this.limit = limit;
        this.desks = new Semaphore(atOnce, true);
    }

    /** @throws Refusal attachment.*; attachment.tooSlow when it takes longer than the limit */
    void inspect(Path file, FileType expected) {
        desks.acquireUninterruptibly();
        FutureTask<Void> inspection = new FutureTask<>(() -> {
            try {
                Inspection.inspect(file, expected);
            } finally {
                // given back by the reader itself: one that cannot be stopped keeps its place
                desks.release();
            }
            return null;
        });
        threads.execute(inspection);
        try {
            inspection.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            inspection.cancel(true);
            throw Refusal.of("attachment.tooSlow").at("file");
        } catch (InterruptedException e) {
            inspection.cancel(true);
            Thread.currentThread().interrupt();
            throw Refusal.of("attachment.tooSlow").at("file");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        return cause instanceof IOException unreadable ? new UncheckedIOException(unreadable) : new IllegalStateException(cause);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
