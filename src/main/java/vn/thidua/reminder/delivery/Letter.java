package vn.thidua.reminder.delivery;

import java.time.Instant;

/**
 * A letter that has been taken from the outbox and is being sent.
 *
 * @param attempt which attempt this is, from 1; the sender may only close the attempt that it made
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
