package vn.thidua.reminder.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code thidua.outbox}. Each statement moves a letter only from the state in which its caller saw it. */
@Component
class OutboxTable {

    private static final String LETTER =
            "id, key, message_id, address, recipient_name, subject, html, text, repeatable, attempt, created_at";

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address null: nobody can be reached @return false when a letter with this key was on record before */
    boolean add(
            String key,
            String messageId,
            String recipient,
            String recipientName,
            String address,
            String template,
            Rendered letter,
            boolean repeatable,
            Instant createdAt) {
        return jdbc.sql(
                        """
                        insert into thidua.outbox (key, message_id, recipient, recipient_name, address, template, subject, html, text,
                                                   repeatable, state, created_at, last_error)
                        values (:key, :messageId, :recipient, :name, :address, :template, :subject, :html, :text,
                                :repeatable, :state, :createdAt, :error)
                        on conflict do nothing""")
                        .param("key", key)
                        .param("messageId", messageId)
                        .param("recipient", recipient)
                        .param("name", recipientName)
                        .param("address", address)
                        .param("template", template)
                        .param("subject", letter.subject())
                        .param("html", letter.html())
                        .param("text", letter.text())
                        .param("repeatable", repeatable)
                        .param("state", address == null ? "UNDELIVERABLE" : "PENDING")
                        .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                        .param("error", address == null ? "no usable address in the directory" : null)
                        .update()
                == 1;
    }

    /** Takes the next letter that is due for this sender alone: two senders never get the same one. */
    Optional<Letter> take() {
        return jdbc.sql("update thidua.outbox set state = 'SENDING', attempt = attempt + 1, started_at = now()"
                        + " where id = (select id from thidua.outbox where state = 'PENDING' and next_attempt_at <= now()"
                        + " order by next_attempt_at, id limit 1 for update skip locked)"
                        + " returning " + LETTER)
                .query(OutboxTable::letter)
                .optional();
    }

    private static Letter letter(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("key"),
                row.getString("message_id"),
                row.getString("address"),
                row.getString("recipient_name"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("text"),
                row.getBoolean("repeatable"),
                row.getInt("attempt"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** Also clears up an attempt that had meanwhile been given up as uncertain. */
    void sent(Letter letter, Instant at) {
        jdbc.sql("update thidua.outbox set state = 'SENT', sent_at = :at, last_error = null"
                        + " where id = :id and attempt = :attempt and state in ('SENDING', 'UNCERTAIN')")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", letter.id())
                .param("attempt", letter.attempt())
                .update();
    }

    void postpone(Letter letter, Duration pause, String error) {
        jdbc.sql("update thidua.outbox set state = 'PENDING', next_attempt_at = now() + make_interval(secs => :seconds), last_error = :error"
                        + " where id = :id and attempt = :attempt and state = 'SENDING'")
                .param("seconds", pause.toSeconds())
                .param("error", error)
                .param("id", letter.id())
                .param("attempt", letter.attempt())
                .update();
    }

    void giveUp(Letter letter, String state, String error) {
        jdbc.sql("update thidua.outbox set state = :state, last_error = :error"
                        + " where id = :id and attempt = :attempt and state = 'SENDING'")
                .param("state", state)
                .param("error", error)
                .param("id", letter.id())
                .param("attempt", letter.attempt())
                .update();
    }

    /** Letters whose sender began longer ago than that and never came back: it died, before or after the letter left. */
    List<Letter> abandoned(Duration after) {
        return jdbc.sql("select " + LETTER + " from thidua.outbox"
                        + " where state = 'SENDING' and started_at < now() - make_interval(secs => :seconds) order by id")
                .param("seconds", after.toSeconds())
                .query(OutboxTable::letter)
                .list();
    }
}
