package vn.thidua.reminder.delivery;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.refusal.Refusal;
import vn.thidua.reminder.Letters;

/** The letters on record that need a person. */
@Component
class TroubledLetters implements Letters {

    private static final Logger LOG = LoggerFactory.getLogger(TroubledLetters.class);

    private static final Duration DELAYED_AFTER = Duration.ofMinutes(30);
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Clock clock;

    TroubledLetters(JdbcClient jdbc, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
    }

    /** By the server's clock a letter is delayed when its first attempt was due that long ago; a later attempt has a later due time. */
    @Override
    public List<Troubled> troubled() {
        return jdbc.sql(
                        """
                        select id, recipient, recipient_name, address, subject, created_at, attempt, last_error,
                               case state when 'PENDING' then 'DELAYED' else state end as trouble
                        from thidua.outbox
                        where state in ('FAILED', 'UNCERTAIN', 'UNDELIVERABLE')
                           or state = 'PENDING'
                              and (attempt >= :attempts or next_attempt_at < now() - make_interval(secs => :seconds))
                        order by id""")
                .param("attempts", ATTEMPTS_IN_HALF_AN_HOUR)
                .param("seconds", DELAYED_AFTER.toSeconds())
                .query((row, number) -> new Troubled(
                        row.getLong("id"),
                        Trouble.valueOf(row.getString("trouble")),
                        row.getString("recipient"),
                        row.getString("recipient_name"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempt"),
                        row.getString("last_error")))
                .list();
    }

    /** 1, 5 and 15 minutes after each other. */
    private static final int ATTEMPTS_IN_HALF_AN_HOUR = 3;

    @Override
    @Transactional
    public void resend(long id, String by, String reason) {
        String why = checked(reason);
        Found letter = jdbc.sql("select state, last_error, recipient, recipient_name from thidua.outbox where id = ? for update")
                .param(id)
                .query(Found.class)
                .optional()
                .orElseThrow(() -> Refusal.of("reminder.letterUnknown"));
        if (!List.of("FAILED", "UNCERTAIN", "UNDELIVERABLE").contains(letter.state())) {
            throw Refusal.of("reminder.letterNotInTrouble");
        }
        Optional<Person> recipient = organization.person(letter.recipient());
        String address = recipient
                .map(Person::email)
                .flatMap(MailAddress::of)
                .orElseThrow(() -> Refusal.of("reminder.recipientWithoutAddress", letter.recipientName()));
        jdbc.sql(
                        """
                        update thidua.outbox
                        set state = 'PENDING', lease = null, attempt = 0, next_attempt_at = now(), address = :address
                        where id = :id""")
                .param("address", address)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        insert into thidua.outbox_resend (outbox_id, from_state, from_error, resent_by, resent_at, reason)
                        values (:id, :state, :error, :by, :at, :reason)""")
                .param("id", id)
                .param("state", letter.state())
                .param("error", letter.lastError())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", why)
                .update();
        LOG.info("Letter {} ({}) is sent again by {}", id, letter.state(), by);
    }

    record Found(String state, String lastError, String recipient, String recipientName) {}

    private static String checked(String reason) {
        String why = LetterRenderer.oneLine(Normalizer.normalize(reason == null ? "" : reason, Normalizer.Form.NFC));
        if (why.isEmpty()) {
            throw Refusal.of("reminder.resendReasonMissing").at("reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw Refusal.of("reminder.resendReasonTooLong", LONGEST_REASON).at("reason");
        }
        return why;
    }
}
