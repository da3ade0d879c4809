package vn.thidua.reminder.delivery;

import java.time.Instant;

/**
 * A letter that has been taken from the outbox to be sent.
 *
 * @param attempt which attempt this is, from 1
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
        Instant createdAt) {}
