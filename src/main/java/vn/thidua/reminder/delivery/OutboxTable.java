package vn.thidua.reminder.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code thidua.outbox}. Each method that sends is one statement, so one short transaction, and moves a letter only from the state
 * and for the lease in which its caller saw it.
 */
@Component
class OutboxTable {

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
                                                   repeatable, state, created_at, last_error, calendar, plan_key)
                        values (:key, :messageId, :recipient, :name, :address, :template, :subject, :html, :text,
                                :repeatable, :state, :createdAt, :error, :calendar, :planKey)
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
                        .param("calendar", letter.calendar())
                        .param("planKey", letter.planKey())
                        .param("state", address == null ? "UNDELIVERABLE" : "PENDING")
                        .param("createdAt", utc(createdAt))
                        .param("error", address == null ? "no usable address in the directory" : null)
                        .update()
                == 1;
    }

    boolean anyDue() {
        return jdbc.sql("select exists (select from thidua.outbox where state = 'PENDING' and next_attempt_at <= now())")
                .query(Boolean.class)
                .single();
    }

    /** Takes the next letters that are due for this sender alone: two senders never get the same one. */
    Batch take(String node, int most, Duration lease) {
        UUID id = UUID.randomUUID();
        List<Letter> letters = jdbc.sql(
                        """
                        with due as materialized (
                            select id from thidua.outbox where state = 'PENDING' and next_attempt_at <= now()
                            order by next_attempt_at, id limit :most for update skip locked),
                        held as (
                            insert into thidua.outbox_lease (id, node, expires_at)
                            select :lease, :node, now() + make_interval(secs => :seconds) where exists (select from due))
                        update thidua.outbox letter
                        set state = 'TAKEN', lease = :lease, attempt = attempt + 1, started_at = null
                        from due where letter.id = due.id
                        returning letter.id, key, message_id, address, recipient_name, subject, html, text, repeatable, attempt, created_at, calendar""")
                .param("most", most)
                .param("lease", id)
                .param("node", node)
                .param("seconds", lease.toSeconds())
                .query(OutboxTable::letter)
                .list();
        return new Batch(id, letters.stream().sorted(Comparator.comparing(Letter::id)).toList());
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
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("calendar"));
    }

    /**
     * Marks a letter as being handed over, and the one before it as arrived. May be repeated: nobody else can have marked this lease's letter.
     *
     * @param arrived null when there is nothing to mark
     * @return false when the lease was lost: the letter must not leave
     */
    boolean begin(UUID lease, Letter letter, Letter arrived, Instant at) {
        return jdbc.sql(
                        """
                        update thidua.outbox
                        set state = case id when :letter then 'SENDING' else 'SENT' end,
                            started_at = case id when :letter then now() else started_at end,
                            sent_at = case id when :letter then null else :at end,
                            last_error = case id when :letter then last_error end
                        where lease = :lease
                          and (id = :letter and state in ('TAKEN', 'SENDING') or id = :arrived and state in ('SENDING', 'UNCERTAIN'))
                        returning id""")
                .param("letter", letter.id())
                .param("arrived", arrived == null ? -1 : arrived.id())
                .param("lease", lease)
                .param("at", utc(at))
                .query(Long.class)
                .list()
                .contains(letter.id());
    }

    void postpone(UUID lease, Letter letter, Duration pause, String error) {
        jdbc.sql(
                        """
                        update thidua.outbox
                        set state = 'PENDING', lease = null, next_attempt_at = now() + make_interval(secs => :seconds), last_error = :error
                        where id = :id and lease = :lease and state in ('TAKEN', 'SENDING')""")
                .param("seconds", pause.toSeconds())
                .param("error", error)
                .param("id", letter.id())
                .param("lease", lease)
                .update();
    }

    void giveUp(UUID lease, Letter letter, String state, String error) {
        jdbc.sql("update thidua.outbox set state = :state, last_error = :error"
                        + " where id = :id and lease = :lease and state in ('TAKEN', 'SENDING')")
                .param("state", state)
                .param("error", error)
                .param("id", letter.id())
                .param("lease", lease)
                .update();
    }

    /**
     * Gives a batch back. What was not begun waits again, as if it had never been taken.
     *
     * @param arrived the last letter when it arrived, else null; it also clears up what had meanwhile been given up as uncertain
     */
    void finish(Batch batch, Letter arrived, Instant at) {
        jdbc.sql(
                        """
                        with ended as (delete from thidua.outbox_lease where id = :lease)
                        update thidua.outbox
                        set state = case state when 'TAKEN' then 'PENDING' else 'SENT' end,
                            lease = case state when 'TAKEN' then null else lease end,
                            attempt = case state when 'TAKEN' then attempt - 1 else attempt end,
                            sent_at = case state when 'TAKEN' then null else :at end,
                            last_error = case state when 'TAKEN' then last_error end
                        where id = any(:ids) and lease = :lease
                          and (state = 'TAKEN' or id = :arrived and state in ('SENDING', 'UNCERTAIN'))""")
                .param("lease", batch.lease())
                .param("ids", batch.ids())
                .param("arrived", arrived == null ? -1 : arrived.id())
                .param("at", utc(at))
                .update();
    }

    /** @param longest a batch that takes longer is stuck: its lease is let go */
    void renew(UUID[] leases, Duration lease, Duration longest) {
        jdbc.sql("update thidua.outbox_lease set expires_at = now() + make_interval(secs => :seconds)"
                        + " where id = any(:leases) and taken_at > now() - make_interval(secs => :longest)")
                .param("seconds", lease.toSeconds())
                .param("longest", longest.toSeconds())
                .param("leases", leases)
                .update();
    }

    /**
     * Clears up after dead senders. What they had not begun waits again; what they had begun may have arrived: it stays uncertain, unless it is
     * a letter that had better arrive twice than never.
     *
     * @return keys of the letters that became uncertain
     */
    List<String> recover() {
        List<String> uncertain = jdbc.sql(
                        """
                        update thidua.outbox letter
                        set state = case when state = 'TAKEN' or repeatable then 'PENDING' else 'UNCERTAIN' end,
                            lease = case when state = 'TAKEN' or repeatable then null else lease end,
                            attempt = case state when 'TAKEN' then attempt - 1 else attempt end,
                            last_error = case state when 'TAKEN' then last_error else 'the sender did not come back' end
                        where state in ('TAKEN', 'SENDING')
                          and not exists (select from thidua.outbox_lease held where held.id = letter.lease and held.expires_at >= now())
                        returning case state when 'UNCERTAIN' then key end""")
                .query(String.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
        jdbc.sql("delete from thidua.outbox_lease where expires_at < now()").update();
        return uncertain;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
