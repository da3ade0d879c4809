package vn.thidua.reminder.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The senders' share of the database. However many threads send, they use two connections at most, each for one statement: people and the
 * engine's jobs keep the others.
 */
@Component
class SenderDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(SenderDatabase.class);

    private static final int CONNECTIONS = 2;
    /** How long a sender waits for a database that restarts, so that what it knows of a letter is not lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Semaphore connections = new Semaphore(CONNECTIONS, true);

    <T> T ask(Supplier<T> statement) {
        connections.acquireUninterruptibly();
        try {
            return statement.get();
        } finally {
            connections.release();
        }
    }

    /** @param statement may be repeated without harm */
    <T> T insist(Supplier<T> statement) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return ask(statement);
            } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
                if (System.nanoTime() > deadline || !paused()) {
                    throw e;
                }
                LOG.warn("The database does not answer the sender, it asks again: {}", e.getMessage());
            }
        }
    }

    void insist(Runnable statement) {
        insist(() -> {
            statement.run();
            return null;
        });
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
