package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.thidua.reminder.SmtpSink.HANG;
import static vn.thidua.reminder.SmtpSink.HANG_UP;
import static vn.thidua.reminder.SmtpSink.USUAL;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thidua.ApplicationTest;
import vn.thidua.reminder.SmtpSink;
import vn.thidua.reminder.SmtpSink.Script;
import vn.thidua.reminder.SmtpSink.Stage;

/** Whatever a mail server does, no letter is lost, none leaves twice, and what nobody knows is said. */
@ApplicationTest
class MailServerFaultsTest {

    @Autowired
    private OutboxTable table;

    @Autowired
    private LetterMessage messages;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @BeforeEach
    @AfterEach
    void emptyOutbox() {
        jdbc.sql("delete from thidua.reminder_log").update();
        jdbc.sql("delete from thidua.outbox").update();
        jdbc.sql("delete from thidua.outbox_lease").update();
    }

    private void write(String... keys) {
        for (String key : keys) {
            table.add(
                    key,
                    messages.idFor(key),
                    key,
                    "Nguyễn Thị Ánh",
                    key + "@mau.example",
                    "remind-task",
                    new Rendered("Nhắc việc", "<p>Kính gửi</p>", "Kính gửi"),
                    key.startsWith("decision"),
                    Instant.now());
        }
    }

    private OutboxSender sender(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "300");
        server.getJavaMailProperties().put("mail.smtp.timeout", "300");
        var node = new Node(table);
        return new OutboxSender(
                table, node.database(), node.leases(), messages, Node.only(new SmtpTransport(server)), clock);
    }

    private Map<String, Object> row(String key) {
        return jdbc.sql("select *, extract(epoch from next_attempt_at - now())::int as wait from thidua.outbox where key = ?")
                .param(key)
                .query()
                .singleRow();
    }

    private String state(String key) {
        return (String) row(key).get("state");
    }

    private static Script at(Stage stage, String answer) {
        return moment -> moment.stage() == stage ? answer : USUAL;
    }

    private void noLeaseIsLeft() {
        assertThat(jdbc.sql("select count(*) from thidua.outbox_lease").query(Long.class).single()).isZero();
    }

    @Test
    void a_batch_leaves_on_one_connection() throws Exception {
        write("a", "b", "c");
        try (var sink = new SmtpSink()) {
            assertThat(sender(sink.port()).sendDue()).isEqualTo(3);
            assertThat(sink.connections()).isEqualTo(1);
            assertThat(sink.taken()).hasSize(3);
        }
        noLeaseIsLeft();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "HELLO"})
    void while_a_server_hangs_at_the_door_letters_wait_untouched(Stage stage) throws Exception {
        write("a", "b");
        try (var sink = new SmtpSink(at(stage, HANG))) {
            assertThat(sender(sink.port()).sendBatch()).isEqualTo(new OutboxSender.Round(0, false, false));
        }
        assertThat(row("a")).containsEntry("state", "PENDING").containsEntry("attempt", 0).containsEntry("lease", null);
        assertThat(row("b")).containsEntry("state", "PENDING").containsEntry("attempt", 0);
        noLeaseIsLeft();
    }

    @ParameterizedTest
    @CsvSource({"MAIL,hang", "RCPT,hang", "MAIL,hang up", "RCPT,hang up", "MAIL,550 5.7.1 who are you", "MAIL,451 4.7.0 slow down", "MAIL,421 closing"})
    void a_server_that_fails_before_the_letter_began_certainly_does_not_have_it(Stage stage, String answer) throws Exception {
        write("a", "b");
        try (var sink = new SmtpSink(at(stage, answer))) {
            assertThat(sender(sink.port()).sendBatch().reachable()).isFalse();
        }
        assertThat(row("a")).containsEntry("state", "PENDING").containsEntry("attempt", 1);
        assertThat((Integer) row("a").get("wait")).isBetween(50, 60);
        assertThat(row("b")).as("not begun").containsEntry("state", "PENDING").containsEntry("attempt", 0);
        noLeaseIsLeft();
    }

    @ParameterizedTest
    @CsvSource({"DATA,hang", "DATA,hang up", "LETTER,hang", "LETTER,hang up"})
    void a_server_that_fails_after_the_letter_began_may_have_it(Stage stage, String answer) throws Exception {
        write("reminder", "other", "decision");
        try (var sink = new SmtpSink(moment -> moment.stage() == stage ? answer : USUAL)) {
            assertThat(sender(sink.port()).sendBatch().reachable()).isFalse();
        }
        assertThat(row("reminder")).containsEntry("state", "UNCERTAIN").containsEntry("attempt", 1);
        assertThat(row("other")).as("not begun").containsEntry("state", "PENDING").containsEntry("attempt", 0);
        noLeaseIsLeft();
        jdbc.sql("delete from thidua.outbox where key in ('reminder', 'other')").update();
        try (var sink = new SmtpSink(at(stage, answer))) {
            sender(sink.port()).sendBatch();
        }
        assertThat(row("decision")).as("better twice than never").containsEntry("state", "PENDING");
    }

    @ParameterizedTest
    @CsvSource({"RCPT,450 4.2.1 mailbox busy", "DATA,451 4.3.0 not now", "LETTER,452 4.2.2 mailbox full"})
    void what_a_server_puts_off_is_tried_again(Stage stage, String answer) throws Exception {
        write("a");
        try (var sink = new SmtpSink(at(stage, answer))) {
            assertThat(sender(sink.port()).sendDue()).isZero();
        }
        assertThat(row("a")).containsEntry("state", "PENDING").containsEntry("attempt", 1);
        assertThat((String) row("a").get("last_error")).contains(answer.substring(0, 3));
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 5.1.1 no such user", "LETTER,554 5.7.1 not wanted"})
    void what_a_server_refuses_fails_at_once(Stage stage, String answer) throws Exception {
        write("decision");
        try (var sink = new SmtpSink(at(stage, answer))) {
            assertThat(sender(sink.port()).sendDue()).isZero();
        }
        assertThat(row("decision")).containsEntry("state", "FAILED").containsEntry("attempt", 1);
        assertThat((String) row("decision").get("last_error")).contains(answer.substring(0, 3));
    }

    @Test
    void one_refused_recipient_does_not_keep_the_others_waiting() throws Exception {
        write("a", "gone", "busy", "z");
        try (var sink = new SmtpSink(moment -> moment.stage() != Stage.RCPT
                ? USUAL
                : moment.line().contains("gone@") ? "550 no such user" : moment.line().contains("busy@") ? "450 busy" : USUAL)) {
            assertThat(sender(sink.port()).sendDue()).isEqualTo(2);
            assertThat(sink.connections()).isEqualTo(1);
        }
        assertThat(List.of(state("a"), state("gone"), state("busy"), state("z")))
                .containsExactly("SENT", "FAILED", "PENDING", "SENT");
    }

    @ParameterizedTest
    @CsvSource({"hang up", "421 4.7.0 enough for one connection"})
    void a_server_that_takes_two_letters_a_connection_gets_all_of_them_once(String answer) throws Exception {
        write("a", "b", "c", "d", "e");
        try (var sink = new SmtpSink(moment -> moment.stage() == Stage.MAIL && moment.number() == 2 ? answer : USUAL)) {
            assertThat(sender(sink.port()).sendDue()).isEqualTo(5);
            assertThat(sink.connections()).isEqualTo(3);
            assertThat(sink.taken()).hasSize(5);
            assertThat(sink.count()).isEqualTo(5);
        }
        assertThat(row("e")).containsEntry("state", "SENT").containsEntry("attempt", 1);
    }

    @Test
    void no_database_connection_is_held_while_a_server_does_not_answer() throws Exception {
        write("a");
        var hanging = new CountDownLatch(1);
        try (var sink = new SmtpSink(moment -> {
            if (moment.stage() != Stage.LETTER) {
                return USUAL;
            }
            hanging.countDown();
            return HANG;
        })) {
            var sending = CompletableFuture.supplyAsync(() -> sender(sink.port()).sendBatch());
            assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
            int busy = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
            assertThat(sending).as("it still waits for the server").isNotDone();
            assertThat(busy).isZero();
            assertThat(sending.get(10, TimeUnit.SECONDS).reachable()).isFalse();
        }
    }

    @Test
    void senders_use_two_connections_at_most() throws Exception {
        var database = new SenderDatabase();
        var inside = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        var both = new CountDownLatch(2);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            var all = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> database.ask(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        both.countDown();
                        try {
                            both.await(5, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        return inside.decrementAndGet();
                    })))
                    .toList();
            for (var one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void a_running_sender_finds_the_server_again_by_itself() throws Exception {
        int port;
        try (var closed = new SmtpSink()) {
            port = closed.port();
        }
        write("a", "b");
        var schedule = schedule(port);
        try {
            schedule.start();
            try (var sink = new SmtpSink(port, moment -> USUAL)) {
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(List.of(state("a"), state("b")))
                        .containsOnly("SENT"));
                assertThat(sink.count()).isEqualTo(2);
            }
        } finally {
            schedule.destroy();
        }
    }

    private OutboxSchedule schedule(int port) {
        return new OutboxSchedule(sender(port), new Node(table).leases(), Duration.ofMillis(200), 2);
    }
}
