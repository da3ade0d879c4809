package vn.thidua.reminder.delivery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the outbox with threads of its own: a mail server that hangs keeps no job of the engine waiting. A letter of this node leaves as soon
 * as it is committed, one of another node at the next look.
 */
@Component
@ConditionalOnProperty(name = "thidua.mail.sender.enabled", matchIfMissing = true)
class OutboxSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GATHERING = Duration.ofMillis(250);
    /** For the last answer of a server and its mark; what is cut off is uncertain. */
    private static final Duration FAREWELL = Duration.ofSeconds(25);

    private final OutboxSender sender;
    private final Leases leases;
    private final Duration pause;
    private final int threads;
    private final Semaphore letters = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService senders;
    private final ScheduledExecutorService heart;

    OutboxSchedule(
            OutboxSender sender,
            Leases leases,
            @Value("${thidua.mail.sender.pause:PT2S}") Duration pause,
            @Value("${thidua.mail.sender.threads:4}") int threads) {
        this.sender = sender;
        this.leases = leases;
        this.pause = pause;
        this.threads = threads;
        this.senders = Executors.newFixedThreadPool(threads, new CustomizableThreadFactory("mail-sender-"));
        this.heart = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("mail-leases-"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!sender.hasTransport()) {
            LOG.warn("No mail leaves: spring.mail.host is not set. Letters are kept until it is.");
            return;
        }
        heart.scheduleWithFixedDelay(this::keepLeases, 0, leases.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 0; i < threads; i++) {
            senders.execute(this::sendAlways);
        }
    }

    @TransactionalEventListener
    void wake(LetterWritten letter) {
        if (letters.availablePermits() == 0) {
            letters.release();
        }
    }

    private void keepLeases() {
        try {
            leases.keep();
        } catch (RuntimeException e) {
            LOG.warn("Leases could not be renewed, it is tried again: {}", e.toString());
        }
    }

    private void sendAlways() {
        int failures = 0;
        boolean ended = false;
        while (!ended) {
            boolean more = false;
            try {
                OutboxSender.Round round = sender.sendBatch();
                failures = round.reachable() ? 0 : failures + 1;
                more = round.more() && round.reachable();
            } catch (RuntimeException e) {
                LOG.error("The sender of letters stumbled, it goes on", e);
                failures++;
            }
            ended = rest(more, failures);
        }
    }

    /** @return whether the application ends */
    private boolean rest(boolean more, int failures) {
        try {
            if (more) {
                letters.release();
            } else if (failures > 0) {
                end.await(Math.min(LONGEST_PAUSE.toMillis(), pause.toMillis() << Math.min(failures - 1, 10)), TimeUnit.MILLISECONDS);
            } else if (letters.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                gather();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return end.getCount() == 0;
    }

    /** Letters that are written one after the other leave together. */
    private void gather() throws InterruptedException {
        end.await(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
        letters.drainPermits();
    }

    @Override
    public void destroy() throws InterruptedException {
        end.countDown();
        letters.release(threads);
        senders.shutdown();
        if (!senders.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A mail server does not answer: what it was being handed is uncertain");
        }
        senders.shutdownNow();
        heart.shutdownNow();
    }
}
