package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.refusal.Refusal;
import vn.thidua.reminder.Letters;
import vn.thidua.reminder.Letters.Trouble;
import vn.thidua.reminder.Letters.Troubled;
import vn.thidua.reminder.SampleDepartment;

@ApplicationTest
@Transactional
class TroubledLettersTest {

    @Autowired
    private Letters letters;

    @Autowired
    private OutboxTable table;

    @Autowired
    private LetterMessage messages;

    @Autowired
    private Organization organization;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Person director;

    @BeforeEach
    void department() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("delete from thidua.reminder_log").update();
            jdbc.sql("delete from thidua.outbox").update();
            new SampleDepartment(mapper).found(organization);
            director = organization.holders(Role.DIRECTOR, null).get(0);
        }
    }

    private long write(String key, String recipient, String address, String state) {
        table.add(
                key, messages.idFor(key), recipient, "Nguyễn Thị Ánh", address, "remind-task",
                new Rendered("Nhắc việc", "<p>Kính gửi</p>", "Kính gửi"), false, Instant.now());
        return jdbc.sql("update thidua.outbox set state = ?, attempt = 1, last_error = 'why' where key = ? returning id")
                .params(state, key)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> row(long id) {
        return jdbc.sql("select * from thidua.outbox where id = ?").param(id).query().singleRow();
    }

    private static void refused(String code, Runnable request) {
        assertThat(catchThrowable(request::run))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whatever_went_wrong_is_listed_and_nothing_else() {
        for (String state : List.of("PENDING", "TAKEN", "SENDING", "SENT", "FAILED", "UNCERTAIN")) {
            write(state, director.id(), director.email(), state);
        }
        write("nobody", "khongcoai", null, "UNDELIVERABLE");
        long late = write("late", director.id(), director.email(), "PENDING");
        jdbc.sql("update thidua.outbox set next_attempt_at = now() - interval '31 minutes' where id = ?").param(late).update();
        long putOff = write("put off", director.id(), director.email(), "PENDING");
        jdbc.sql("update thidua.outbox set attempt = 3, next_attempt_at = now() + interval '15 minutes' where id = ?").param(putOff).update();

        assertThat(letters.troubled())
                .extracting(Troubled::trouble, Troubled::recipient, Troubled::error)
                .containsExactly(
                        tuple(Trouble.FAILED, director.id(), "why"),
                        tuple(Trouble.UNCERTAIN, director.id(), "why"),
                        tuple(Trouble.UNDELIVERABLE, "khongcoai", "why"),
                        tuple(Trouble.DELAYED, director.id(), "why"),
                        tuple(Trouble.DELAYED, director.id(), "why"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "UNCERTAIN"})
    void a_letter_is_sent_again_to_the_address_of_today_under_its_old_id_and_that_is_on_record(String state) {
        long id = write("a", director.id(), "cu@mau.example", state);
        Object messageId = row(id).get("message_id");
        letters.resend(id, "quantri", " Đã gọi điện:\r\nchưa nhận được ");

        assertThat(row(id))
                .containsEntry("state", "PENDING")
                .containsEntry("attempt", 0)
                .containsEntry("address", director.email())
                .containsEntry("message_id", messageId);
        assertThat(jdbc.sql("select from_state, from_error, resent_by, reason from thidua.outbox_resend where outbox_id = ?")
                        .param(id)
                        .query()
                        .singleRow())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "from_state", state, "from_error", "why", "resent_by", "quantri", "reason", "Đã gọi điện: chưa nhận được"));
        assertThat(letters.troubled()).isEmpty();
        refused("reminder.letterNotInTrouble", () -> letters.resend(id, "quantri", "Lần nữa"));
    }

    @Test
    void what_had_no_address_leaves_when_the_directory_has_one() {
        long known = write("a", director.id(), null, "UNDELIVERABLE");
        letters.resend(known, "quantri", "Đã bổ sung địa chỉ");
        assertThat(row(known)).containsEntry("state", "PENDING").containsEntry("address", director.email());

        long unknown = write("b", "khongcoai", null, "UNDELIVERABLE");
        refused("reminder.recipientWithoutAddress", () -> letters.resend(unknown, "quantri", "Gửi lại"));
        assertThat(row(unknown)).containsEntry("state", "UNDELIVERABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "TAKEN", "SENDING", "SENT"})
    void what_is_on_its_way_or_has_arrived_is_not_sent_again(String state) {
        long id = write("a", director.id(), director.email(), state);
        refused("reminder.letterNotInTrouble", () -> letters.resend(id, "quantri", "Gửi lại"));
        assertThat(row(id)).containsEntry("state", state);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \r\n "})
    void nothing_is_sent_again_without_a_reason(String reason) {
        long id = write("a", director.id(), director.email(), "UNCERTAIN");
        refused("reminder.resendReasonMissing", () -> letters.resend(id, "quantri", reason));
        refused("reminder.resendReasonTooLong", () -> letters.resend(id, "quantri", "x".repeat(501)));
        refused("reminder.letterUnknown", () -> letters.resend(-1, "quantri", "Gửi lại"));
        assertThat(row(id)).containsEntry("state", "UNCERTAIN");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void of_two_administrators_at_the_same_moment_one_sends_it_again() throws Exception {
        long id = transaction.execute(status -> {
            jdbc.sql("insert into thidua.unit (code, name, type) values ('THU', 'Phòng Thư', 'OFFICE')").update();
            jdbc.sql("insert into thidua.person values ('thu', 'Nguyễn Thị Thư', 'thu@mau.example', 'THU', '', 'CADRE', true)").update();
            return write("twice", "thu", "thu@mau.example", "UNCERTAIN");
        });
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Throwable> resend = () -> catchThrowable(() -> letters.resend(id, "quantri", "Gửi lại"));
            List<Throwable> outcomes = Stream.of(pool.submit(resend), pool.submit(resend))
                    .map(outcome -> {
                        try {
                            return outcome.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
            assertThat(jdbc.sql("select count(*) from thidua.outbox_resend where outbox_id = ?").param(id).query(Long.class).single())
                    .isEqualTo(1);
        } finally {
            pool.shutdownNow();
            jdbc.sql("delete from thidua.outbox_resend").update();
            jdbc.sql("delete from thidua.outbox").update();
            jdbc.sql("delete from thidua.person where id = 'thu'").update();
            jdbc.sql("delete from thidua.unit where code = 'THU'").update();
        }
        assertThatThrownBy(() -> letters.resend(id, "quantri", "Gửi lại")).hasMessageContaining("letterUnknown");
    }
}
