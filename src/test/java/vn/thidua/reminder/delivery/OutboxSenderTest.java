package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thidua.ApplicationTest;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;
import vn.thidua.reminder.UndeliveredException.Outcome;
import vn.thidua.reminder.domain.CalendarFile;
import vn.thidua.reminder.domain.CalendarFile.Entry;

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
        jdbc.sql("delete from thidua.outbox_lease").update();
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

    /** How a test's transport treats a letter. */
    private interface Way {
        void deliver(MimeMessage message) throws UndeliveredException;
    }

    private OutboxSender sender(Way way) {
        return sender(new Node(table), () -> new Transport.Connection() {
            @Override
            public void deliver(MimeMessage message, Runnable handover) throws UndeliveredException {
                handover.run();
                way.deliver(message);
            }

            @Override
            public boolean usable() {
                return true;
            }

            @Override
            public void close() {}
        });
    }

    private OutboxSender sender(Node node, Transport transport) {
        return new OutboxSender(table, node.database(), node.leases(), messages, Node.only(transport), clock);
    }

    private OutboxSender smtp(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return sender(new Node(table), new SmtpTransport(server));
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

    private static Way failing(Outcome outcome) {
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
    void a_calendar_file_arrives_with_its_letter_and_again_when_it_is_sent_again() throws Exception {
        int port = freePort();
        startServer(port);
        String calendar = CalendarFile.of(
                List.of(Entry.until("task-1@mau.vn", Instant.parse("2023-10-09T10:00:00Z"), "Thẩm định hồ sơ; lần 2", "KH", "https://mau.vn/#/?task=1")),
                "tccb@mau.vn",
                Instant.parse("2023-10-06T01:00:00Z"));
        table.add(
                "dated", messages.idFor("dated"), "an", "An", "an@mau.example", "morning",
                new Rendered("Nhắc việc", "<p>Kính gửi</p>", "Kính gửi", calendar, null), false, Instant.now());
        smtp(port).sendDue();
        jdbc.sql("update thidua.outbox set state = 'PENDING', lease = null, attempt = 0, next_attempt_at = now() where key = 'dated'").update();
        smtp(port).sendDue();

        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        for (MimeMessage arrived : mailServer.getReceivedMessages()) {
            var file = ((MimeMultipart) arrived.getContent()).getBodyPart(1);
            String read = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(read).isEqualTo(calendar);
            assertThat(Biweekly.parse(read).first().getEvents().get(0).getSummary().getValue()).isEqualTo("Thẩm định hồ sơ; lần 2");
        }
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

        assertThat(smtp(port).sendBatch().reachable()).isFalse();
        assertThat(row("a")).as("no attempt is spent").containsEntry("state", "PENDING").containsEntry("attempt", 0);
        assertThat((Integer) row("a").get("wait")).isNotPositive();
        assertThat(row("b")).containsEntry("attempt", 0);

        startServer(port);
        assertThat(smtp(port).sendDue()).isEqualTo(2);
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(row("a")).containsEntry("state", "SENT").containsEntry("attempt", 1).containsEntry("last_error", null);
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

    private void theLeaseRunsOut() {
        jdbc.sql("update thidua.outbox_lease set expires_at = now() - interval '1 second'").update();
    }

    @Test
    void of_what_a_dead_sender_left_only_what_it_had_begun_is_uncertain() {
        List.of("reminder", "decision", "untouched").forEach(key -> write(key, key.equals("decision")));
        Node dead = new Node(table);
        Batch batch = dead.leases().take(10);
        table.begin(batch.lease(), batch.letters().get(0), null, clock.instant());
        table.begin(batch.lease(), batch.letters().get(1), null, clock.instant());
        Node living = new Node(table);
        OutboxSender sender = sender(message -> {});

        living.leases().keep();
        assertThat(sender.sendDue()).isZero();
        assertThat(row("reminder")).as("it may still be sending").containsEntry("state", "SENDING");
        assertThat(row("untouched")).containsEntry("state", "TAKEN");

        theLeaseRunsOut();
        living.leases().keep();
        assertThat(row("reminder")).containsEntry("state", "UNCERTAIN").containsEntry("attempt", 1);
        assertThat(row("decision")).as("better twice than never").containsEntry("state", "PENDING").containsEntry("attempt", 1);
        assertThat(row("untouched")).containsEntry("state", "PENDING").containsEntry("attempt", 0);
        assertThat(sender.sendDue()).isEqualTo(2);
        assertThat(row("reminder")).containsEntry("state", "UNCERTAIN");
    }

    @Test
    void a_living_sender_keeps_its_letters() {
        write("a", false);
        Node slow = new Node(table);
        Batch batch = slow.leases().take(10);
        theLeaseRunsOut();
        slow.leases().keep();
        new Node(table).leases().keep();
        assertThat(row("a")).containsEntry("state", "TAKEN");

        slow.leases().forget(batch);
        theLeaseRunsOut();
        slow.leases().keep();
        assertThat(row("a")).as("a node that forgot its batch is as good as dead").containsEntry("state", "PENDING");
    }

    @Test
    void a_sender_that_wakes_up_after_its_lease_ran_out_sends_nothing_twice() throws Exception {
        int port = freePort();
        startServer(port);
        List.of("a", "b", "c").forEach(key -> write(key, false));
        Node sleepy = new Node(table);
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var transport = new SmtpTransport(server);
        OutboxSender late = sender(sleepy, () -> {
            Transport.Connection connection = transport.connect();
            return new Transport.Connection() {
                @Override
                public void deliver(MimeMessage message, Runnable handover) throws UndeliveredException {
                    connection.deliver(message, () -> {
                        theLeaseRunsOut();
                        new Node(table).leases().keep();
                        smtp(port).sendDue();
                        handover.run();
                    });
                }

                @Override
                public boolean usable() {
                    return connection.usable();
                }

                @Override
                public void close() {
                    connection.close();
                }
            };
        });

        assertThat(late.sendBatch().sent()).isZero();
        assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(OutboxSenderTest::id))
                .containsExactlyInAnyOrder(messages.idFor("a"), messages.idFor("b"), messages.idFor("c"));
        assertThat(row("a")).containsEntry("state", "SENT");
    }

    @Test
    void a_sender_that_comes_back_late_clears_up_what_was_uncertain() {
        write("a", false);
        Batch batch = new Node(table).leases().take(1);
        Letter letter = batch.letters().get(0);
        table.begin(batch.lease(), letter, null, clock.instant());
        theLeaseRunsOut();
        new Node(table).leases().keep();
        assertThat(row("a")).containsEntry("state", "UNCERTAIN");
        table.finish(batch, letter, clock.instant());
        assertThat(row("a")).containsEntry("state", "SENT");
    }

    @Test
    void a_sender_cannot_close_what_another_has() {
        write("a", true);
        Batch first = new Node(table).leases().take(1);
        table.postpone(first.lease(), first.letters().get(0), Duration.ZERO, "gone");
        Batch second = new Node(table).leases().take(1);
        table.giveUp(first.lease(), first.letters().get(0), "FAILED", "too late");
        table.finish(first, first.letters().get(0), clock.instant());
        assertThat(table.begin(first.lease(), first.letters().get(0), null, clock.instant())).isFalse();
        assertThat(row("a")).containsEntry("state", "TAKEN");
        assertThat(table.begin(second.lease(), second.letters().get(0), null, clock.instant())).isTrue();
        table.finish(second, second.letters().get(0), clock.instant());
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
