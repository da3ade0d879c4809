package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thidua.ApplicationTest;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;
import vn.thidua.reminder.UndeliveredException.Outcome;

/** Letters here are committed, as the sender needs them; each test begins and ends with an empty outbox. */
@ApplicationTest
class OutboxSenderTest {

    @Autowired
    private OutboxTable table;

    @Autowired
    private LetterMessage messages;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private GreenMail mailServer;

    @BeforeEach
    @AfterEach
    void emptyOutbox() {
        jdbc.sql("delete from thidua.reminder_log").update();
        jdbc.sql("delete from thidua.outbox").update();
    }

    @AfterEach
    void stopServer() {
        if (mailServer != null) {
            mailServer.stop();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void startServer(int port) {
        mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        mailServer.start();
    }

    private OutboxSender sender(Transport transport) {
        return new OutboxSender(
                table,
                messages,
                new ObjectProvider<>() {
                    @Override
                    public Transport getObject() {
                        return transport;
                    }

                    @Override
                    public Stream<Transport> stream() {
                        return Stream.of(transport);
                    }

                    @Override
                    public Transport getIfAvailable() {
                        return transport;
                    }
                },
                clock);
    }

    private OutboxSender smtp(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return sender(new SmtpTransport(server));
    }

    private void write(String key, boolean repeatable) {
        table.add(
                key,
                messages.idFor(key),
                "an",
                "Nguyễn Thị Ánh",
                "an@mau.example",
                "morning",
                new Rendered("Nhắc việc: Thẩm định hồ sơ “Đổi mới”", "<p>Kính gửi</p>", "Kính gửi"),
                repeatable,
                Instant.now());
    }

    private Map<String, Object> row(String key) {
        return jdbc.sql("select *, extract(epoch from next_attempt_at - now())::int as wait from thidua.outbox where key = ?")
                .param(key)
                .query()
                .singleRow();
    }

    private void itIsTime() {
        jdbc.sql("update thidua.outbox set next_attempt_at = now() where state = 'PENDING'").update();
    }

    private static Transport failing(Outcome outcome) {
        return message -> {
            throw new UndeliveredException(outcome, "scripted", null);
        };
    }

    @Test
    void a_letter_arrives_with_its_vietnamese_subject_intact() throws Exception {
        int port = freePort();
        startServer(port);
        write("remind:1:1:an", false);

        assertThat(smtp(port).sendDue()).isEqualTo(1);

        MimeMessage arrived = mailServer.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Nhắc việc: Thẩm định hồ sơ “Đổi mới”");
        assertThat(arrived.getMessageID()).isEqualTo(messages.idFor("remind:1:1:an"));
        assertThat(row("remind:1:1:an")).containsEntry("state", "SENT").doesNotContainEntry("sent_at", null);
        assertThat(smtp(port).sendDue()).isZero();
    }

    @Test
    void two_senders_send_each_of_200_letters_once() throws Exception {
        int port = freePort();
        startServer(port);
        IntStream.range(0, 200).forEach(i -> write("many:" + i, false));

        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> both = pool.invokeAll(List.<Callable<Integer>>of(() -> smtp(port).sendDue(), () -> smtp(port).sendDue()));
            assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(200);
            assertThat(both.get(0).get()).as("both had a share").isBetween(1, 199);
        } finally {
            pool.shutdownNow();
        }

        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void what_could_not_leave_while_the_server_was_down_leaves_when_it_is_up() throws Exception {
        int port = freePort();
        write("a", false);
        write("b", false);

        assertThat(smtp(port).sendDue()).isZero();
        assertThat(row("a")).containsEntry("state", "PENDING").containsEntry("attempt", 1);
        assertThat((Integer) row("a").get("wait")).isBetween(50, 60);
        assertThat(row("b")).as("the first failure says enough").containsEntry("attempt", 0);

        startServer(port);
        itIsTime();
        assertThat(smtp(port).sendDue()).isEqualTo(2);
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(row("a")).containsEntry("state", "SENT").containsEntry("attempt", 2).containsEntry("last_error", null);
    }

    @Test
    void a_letter_that_is_refused_for_now_is_tried_again() throws Exception {
        write("a", false);
        try (var server = new ScriptedSmtpServer("450 4.2.1 mailbox busy", null)) {
            assertThat(smtp(server.port()).sendDue()).isZero();
        }
        assertThat(row("a")).containsEntry("state", "PENDING");
        assertThat((String) row("a").get("last_error")).contains("450");
    }

    @Test
    void a_letter_that_is_refused_for_good_fails_at_once() throws Exception {
        write("a", true);
        try (var server = new ScriptedSmtpServer("550 5.1.1 no such user", null)) {
            assertThat(smtp(server.port()).sendDue()).isZero();
        }
        assertThat(row("a")).containsEntry("state", "FAILED").containsEntry("attempt", 1);
        write("b", true);
        try (var server = new ScriptedSmtpServer("250 ok", "554 5.7.1 not wanted")) {
            smtp(server.port()).sendDue();
        }
        assertThat(row("b")).containsEntry("state", "FAILED");
    }

    @Test
    void a_reminder_whose_delivery_broke_off_stays_uncertain_and_a_decision_is_repeated() throws Exception {
        write("reminder", false);
        write("decision", true);
        try (var server = new ScriptedSmtpServer("250 ok", null)) {
            assertThat(smtp(server.port()).sendDue()).isZero();
        }
        assertThat(row("reminder")).containsEntry("state", "UNCERTAIN");
        assertThat(row("decision")).containsEntry("state", "PENDING");
    }

    @Test
    void pauses_grow_and_end_after_a_day() {
        write("a", false);
        OutboxSender sender = sender(failing(Outcome.DEFERRED));
        List<Integer> minutes = new ArrayList<>();
        for (int attempt = 1; attempt < 24; attempt++) {
            sender.sendDue();
            minutes.add((int) Math.round((Integer) row("a").get("wait") / 60.0));
            itIsTime();
        }
        assertThat(minutes.subList(0, 6)).containsExactly(1, 5, 15, 60, 60, 60);
        assertThat(row("a")).containsEntry("state", "PENDING").containsEntry("attempt", 23);
        sender.sendDue();
        assertThat(row("a")).containsEntry("state", "FAILED").containsEntry("attempt", 24);
    }

    @Test
    void what_a_dead_sender_left_behind_is_uncertain_for_reminders_and_repeated_for_decisions() {
        write("reminder", false);
        write("decision", true);
        table.take();
        table.take();
        OutboxSender sender = sender(message -> {});

        sender.sendDue();
        assertThat(row("reminder")).as("it may still be sending").containsEntry("state", "SENDING");

        jdbc.sql("update thidua.outbox set started_at = now() - interval '6 minutes'").update();
        sender.sendDue();
        assertThat(row("reminder")).containsEntry("state", "UNCERTAIN").containsEntry("attempt", 1);
        assertThat(row("decision")).containsEntry("state", "PENDING");
        itIsTime();
        sender.sendDue();
        assertThat(row("reminder")).containsEntry("state", "UNCERTAIN");
        assertThat(row("decision")).containsEntry("state", "SENT");
    }

    @Test
    void a_sender_that_comes_back_late_clears_up_what_was_uncertain() {
        write("a", false);
        Letter taken = table.take().orElseThrow();
        table.giveUp(taken, "UNCERTAIN", "gone");
        table.sent(taken, clock.instant());
        assertThat(row("a")).containsEntry("state", "SENT");
    }

    @Test
    void a_sender_cannot_close_the_attempt_of_another() {
        write("a", true);
        Letter first = table.take().orElseThrow();
        table.postpone(first, Duration.ZERO, "gone");
        Letter second = table.take().orElseThrow();
        table.giveUp(first, "FAILED", "too late");
        assertThat(row("a")).containsEntry("state", "SENDING");
        table.sent(second, clock.instant());
        assertThat(row("a")).containsEntry("state", "SENT");
    }

    @Test
    void a_broken_letter_does_not_hold_up_the_others() {
        write("a", false);
        write("b", false);
        OutboxSender sender = sender(message -> {
            try {
                if (message.getMessageID().equals(messages.idFor("a"))) {
                    throw new IllegalStateException("broken");
                }
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(row("a")).containsEntry("state", "UNCERTAIN");
        assertThat(row("b")).containsEntry("state", "SENT");
    }

    @Test
    void letters_leave_in_the_order_in_which_they_were_written() throws Exception {
        int port = freePort();
        startServer(port);
        List<String> keys = List.of("c", "a", "b");
        keys.forEach(key -> write(key, false));
        smtp(port).sendDue();
        assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(OutboxSenderTest::id))
                .containsExactlyElementsOf(keys.stream().map(messages::idFor).toList());
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
