package vn.thidua.reminder.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;

/**
 * Carries letters from the outbox to the {@link Transport}, one by one: taken in one short transaction, sent in none, closed in another.
 * Several senders may run at once.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final int MOST_ATTEMPTS = 24;
    /** Longer than the slowest delivery that {@link SmtpTransport}'s timeouts allow. */
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(5);

    private final OutboxTable table;
    private final LetterMessage messages;
    private final ObjectProvider<Transport> transports;
    private final Clock clock;

    OutboxSender(OutboxTable table, LetterMessage messages, ObjectProvider<Transport> transports, Clock clock) {
        this.table = table;
        this.messages = messages;
        this.transports = transports;
        this.clock = clock;
    }

    boolean hasTransport() {
        return transports.getIfAvailable() != null;
    }

    /** Sends what is due until nothing is left or nobody answers. @return how many letters left */
    @Transactional(propagation = Propagation.NEVER)
    public int sendDue() {
        Transport transport = transports.getIfAvailable();
        if (transport == null) {
            return 0;
        }
        table.abandoned(ABANDONED_AFTER).forEach(letter -> unknown(letter, "the sender did not come back"));
        int sent = 0;
        for (Optional<Letter> next = table.take(); next.isPresent(); next = table.take()) {
            try {
                transport.deliver(message(next.get()));
                table.sent(next.get(), clock.instant());
                sent++;
            } catch (UndeliveredException e) {
                undelivered(next.get(), e);
                if (e.outcome() == UndeliveredException.Outcome.UNREACHABLE) {
                    break;
                }
            } catch (RuntimeException e) {
                LOG.error("Letter {} broke while it was sent", next.get().key(), e);
                unknown(next.get(), e.toString());
            }
        }
        return sent;
    }

    private MimeMessage message(Letter letter) throws UndeliveredException {
        try {
            return messages.of(letter);
        } catch (MessagingException e) {
            throw new UndeliveredException(UndeliveredException.Outcome.REFUSED, e.getMessage(), e);
        }
    }

    private void undelivered(Letter letter, UndeliveredException e) {
        String error = shortened(e.getMessage());
        switch (e.outcome()) {
            case UNREACHABLE, DEFERRED -> later(letter, error);
            case REFUSED -> fail(letter, error);
            case UNKNOWN -> unknown(letter, error);
        }
    }

    private void later(Letter letter, String error) {
        if (letter.attempt() >= MOST_ATTEMPTS) {
            fail(letter, error);
            return;
        }
        Duration pause = PAUSES.get(Math.min(letter.attempt(), PAUSES.size()) - 1);
        LOG.warn("Letter {} did not leave (attempt {}), next try in {}: {}", letter.key(), letter.attempt(), pause, error);
        table.postpone(letter, pause, error);
    }

    private void fail(Letter letter, String error) {
        LOG.error("Letter {} is given up after {} attempts: {}", letter.key(), letter.attempt(), error);
        table.giveUp(letter, "FAILED", error);
    }

    /** It may have arrived. */
    private void unknown(Letter letter, String error) {
        if (letter.repeatable()) {
            later(letter, shortened(error));
        } else {
            LOG.error("Nobody knows whether letter {} arrived; it is not sent again: {}", letter.key(), error);
            table.giveUp(letter, "UNCERTAIN", shortened(error));
        }
    }

    private static String shortened(String error) {
        String line = LetterRenderer.oneLine(String.valueOf(error));
        return line.length() <= 500 ? line : line.substring(0, 500);
    }
}
