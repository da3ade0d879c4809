package vn.thidua.reminder.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;
import vn.thidua.reminder.UndeliveredException.Outcome;

/**
 * Carries letters from the outbox to the {@link Transport}, a batch over one connection; see docs/adr/0006. Several senders may run at once, on
 * several nodes. No database connection is held while the mail server is talked to.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final int MOST_ATTEMPTS = 24;
    private static final int BATCH = 50;

    private final OutboxTable table;
    private final SenderDatabase database;
    private final Leases leases;
    private final LetterMessage messages;
    private final ObjectProvider<Transport> transports;
    private final Clock clock;

    OutboxSender(
            OutboxTable table,
            SenderDatabase database,
            Leases leases,
            LetterMessage messages,
            ObjectProvider<Transport> transports,
            Clock clock) {
        this.table = table;
        this.database = database;
        this.leases = leases;
        this.messages = messages;
        this.transports = transports;
        this.clock = clock;
    }

    /** @param sent how many letters left @param more whether others are likely to be due @param reachable whether they could leave too */
    record Round(int sent, boolean more, boolean reachable) {}

    boolean hasTransport() {
        return transports.getIfAvailable() != null;
    }

    /**
     * Sends what is due, up to one batch. It connects before it takes letters: while nobody answers they wait untouched, and no attempt of theirs
     * is spent.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Round sendBatch() {
        Transport transport = transports.getIfAvailable();
        if (transport == null || !database.ask(table::anyDue)) {
            return new Round(0, false, true);
        }
        try (Transport.Connection connection = transport.connect()) {
            Batch batch = leases.take(BATCH);
            try {
                return new Delivery(batch, connection).carry();
            } finally {
                leases.forget(batch);
            }
        } catch (UndeliveredException e) {
            LOG.warn("No letter leaves, all wait: {}", shortened(e.getMessage()));
            return new Round(0, false, false);
        }
    }

    /** Sends what is due until nothing is left or nobody answers. @return how many letters left */
    int sendDue() {
        int sent = 0;
        Round round;
        do {
            round = sendBatch();
            sent += round.sent();
        } while (round.more() && round.reachable());
        return sent;
    }

    private static String shortened(String error) {
        String line = LetterRenderer.oneLine(String.valueOf(error));
        return line.length() <= 500 ? line : line.substring(0, 500);
    }

    /** The batch was given to somebody else. */
    private static final class LeaseLostException extends RuntimeException {}

    /** One batch on its way. */
    private final class Delivery {

        private final Batch batch;
        private final Transport.Connection connection;
        private int sent;
        private boolean reachable = true;
        /** No other letter of this batch leaves on this connection. */
        private boolean over;
        /** Whether the letter that is being sent is marked as such. */
        private boolean begun;
        /** Has arrived; is marked together with the letter that follows, which halves the writes to the database. */
        private Letter arrived;

        Delivery(Batch batch, Transport.Connection connection) {
            this.batch = batch;
            this.connection = connection;
        }

        Round carry() {
            try {
                for (Letter letter : batch.letters()) {
                    send(letter);
                    if (over) {
                        break;
                    }
                }
            } catch (LeaseLostException e) {
                LOG.warn("The lease of a batch was lost: whoever has it now sends the rest");
            }
            if (!batch.letters().isEmpty()) {
                database.insist(() -> table.finish(batch, arrived, clock.instant()));
            }
            return new Round(sent, over || batch.letters().size() == BATCH, reachable);
        }

        private void send(Letter letter) {
            begun = false;
            try {
                connection.deliver(message(letter), () -> begin(letter));
                arrived = letter;
                sent++;
            } catch (UndeliveredException e) {
                over = !connection.usable();
                undelivered(letter, e.outcome(), shortened(e.getMessage()));
            } catch (LeaseLostException | DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("Letter {} broke while it was sent", letter.key(), e);
                over = !connection.usable();
                broken(letter, shortened(e.toString()));
            }
        }

        private void broken(Letter letter, String error) {
            if (begun) {
                unknown(letter, error);
            } else {
                laterOrNever(letter, error);
            }
        }

        private void begin(Letter letter) {
            boolean mine = database.insist(() -> table.begin(batch.lease(), letter, arrived, clock.instant()));
            arrived = null;
            if (!mine) {
                throw new LeaseLostException();
            }
            begun = true;
        }

        private MimeMessage message(Letter letter) throws UndeliveredException {
            try {
                return messages.of(letter);
            } catch (MessagingException e) {
                throw new UndeliveredException(Outcome.REFUSED, e.getMessage(), e);
            }
        }

        private void undelivered(Letter letter, Outcome outcome, String error) {
            switch (outcome) {
                case UNREACHABLE -> {
                    over = true;
                    // A server may take so many letters a connection and no more: the rest goes by the next one
                    if (sent == 0) {
                        reachable = false;
                        later(letter, error);
                    }
                }
                case DEFERRED -> laterOrNever(letter, error);
                case REFUSED -> fail(letter, error);
                case UNKNOWN -> {
                    reachable = !over;
                    unknown(letter, error);
                }
            }
        }

        private void laterOrNever(Letter letter, String error) {
            if (letter.attempt() >= MOST_ATTEMPTS) {
                fail(letter, error);
            } else {
                later(letter, error);
            }
        }

        private void later(Letter letter, String error) {
            Duration pause = PAUSES.get(Math.min(letter.attempt(), PAUSES.size()) - 1);
            LOG.warn("Letter {} did not leave (attempt {}), next try in {}: {}", letter.key(), letter.attempt(), pause, error);
            database.insist(() -> table.postpone(batch.lease(), letter, pause, error));
        }

        private void fail(Letter letter, String error) {
            LOG.error("Letter {} is given up after {} attempts: {}", letter.key(), letter.attempt(), error);
            database.insist(() -> table.giveUp(batch.lease(), letter, "FAILED", error));
        }

        /** It may have arrived. */
        private void unknown(Letter letter, String error) {
            if (letter.repeatable()) {
                laterOrNever(letter, error);
            } else {
                LOG.error("Nobody knows whether letter {} arrived; it is not sent again: {}", letter.key(), error);
                database.insist(() -> table.giveUp(batch.lease(), letter, "UNCERTAIN", error));
            }
        }
    }
}
