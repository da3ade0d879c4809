package vn.thidua.reminder.delivery;

import java.time.Instant;

/**
 * A letter that has been taken from the outbox to be sent.
 *
 * @param attempt which attempt this is, from 1
 * @param calendar iCalendar file that goes with it, or null
 * @param repeatable whether it is sent again when its fate is unknown
 */
record Letter(
        long id,
        String key,
        String messageId,
        String address,
        String recipientName,
        String subject,
        String html,
        String text,
        boolean repeatable,
        int attempt,
        Instant createdAt,
        String calendar) {

    Letter(
            long id,
            String key,
            String messageId,
            String address,
            String recipientName,
            String subject,
            String html,
            String text,
            boolean repeatable,
            int attempt,
            Instant createdAt) {
        this(id, key, messageId, address, recipientName, subject, html, text, repeatable, attempt, createdAt, null);
    }
}
