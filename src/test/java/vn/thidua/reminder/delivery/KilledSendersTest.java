package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.reminder.Letters;
import vn.thidua.reminder.SmtpSink;
import vn.thidua.reminder.SmtpSink.Stage;

/**
 * Two sending processes on one database, killed (SIGKILL) over and over at a random step of their talk with the mail server: before and after
 * DATA, between the letter and the answer, between the answer and the mark.
 */
class KilledSendersTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledSendersTest.class);

    private static final List<Stage> STEPS =
            List.of(Stage.HELLO, Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.LETTER, Stage.TAKEN);

    @TempDir
    private Path directory;

    private final Map<String, Process> nodes = new ConcurrentHashMap<>();

    @AfterEach
    void nobodyIsLeft() throws Exception {
        for (Process node : nodes.values()) {
            node.destroyForcibly().waitFor();
        }
    }

    @Test
    void of_300_reminders_none_is_lost_and_none_is_sent_twice_by_nodes_that_are_killed_5_times() throws Exception {
        round(300, 5, Duration.ofSeconds(3));
    }

    @Test
    @Tag("bench")
    void of_10000_reminders_none_is_lost_and_none_is_sent_twice_by_nodes_that_are_killed_50_times() throws Exception {
        round(10_000, 50, Duration.ofSeconds(30));
    }

    /** A kill waits from this letter on for its step, but not for ever: saying hello is rare. */
    private record Kill(int fromLetter, Stage step) {

        private static final int LONGEST_WAIT = 15;

        boolean isNow(Stage stage, int letter) {
            return letter >= fromLetter && (stage == step || letter >= fromLetter + LONGEST_WAIT);
        }
    }

    private void round(int reminders, int kills, Duration lease) throws Exception {
        long seed = Long.getLong("thidua.kill.seed", System.nanoTime());
        LOG.info("Kills are drawn with -Dthidua.kill.seed={}", seed);
        Queue<Kill> plan = kills(new Random(seed), reminders, kills);
        Path log = Files.createDirectories(Path.of("target", "sender-nodes")).resolve("kills-" + reminders + ".log");
        var killed = new AtomicInteger();
        var lastKill = new AtomicLong();
        var arrivals = new AtomicInteger();
        try (var database = new OutboxDatabase(directory);
                var sink = new SmtpSink(moment -> {
            synchronized (plan) {
                Kill next = plan.peek();
                Process speaker = nodes.get(moment.sender());
                if (next != null && next.isNow(moment.stage(), arrivals.get()) && speaker != null) {
                    plan.remove();
                    nodes.remove(moment.sender());
                    speaker.destroyForcibly();
                    lastKill.set(System.nanoTime());
                    killed.incrementAndGet();
                }
            }
            if (moment.stage() == Stage.LETTER) {
                arrivals.incrementAndGet();
            }
            return SmtpSink.USUAL;
        })) {
            JdbcClient jdbc = database.jdbc();
            var letters = new TroubledLetters(jdbc, null, Clock.systemUTC());
            database.write(reminders);
            await().atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofMillis(100)).until(() -> {
                for (String name : List.of("node-a", "node-b")) {
                    Process node = nodes.get(name);
                    if (node == null || !node.isAlive()) {
                        nodes.put(name, SenderNode.start(database.url(), sink.port(), name, lease, log));
                    }
                }
                return underWay(jdbc) == 0;
            });
            double recovery = (System.nanoTime() - lastKill.get()) / 1e9;

            Set<String> sent = idsIn(jdbc, "SENT");
            Set<String> uncertain = idsIn(jdbc, "UNCERTAIN");
            LOG.info(
                    "{} reminders, {} kills: {} sent, {} uncertain (of them {} had arrived), all settled {} s after the last kill",
                    reminders, killed, sent.size(), uncertain.size(),
                    uncertain.stream().filter(sink.taken()::containsKey).count(), "%.1f".formatted(recovery));
            assertThat(killed.get()).isEqualTo(kills);
            assertThat(sent.size() + uncertain.size()).as("nothing is lost").isEqualTo(reminders);
            assertThat(sink.taken()).allSatisfy((id, times) -> assertThat(times).as(id).hasValue(1));
            assertThat(sink.taken().keySet()).as("what is marked as sent has arrived").containsAll(sent);
            var arrived = new HashSet<>(sink.taken().keySet());
            arrived.removeAll(sent);
            assertThat(uncertain).as("what arrived without a mark is uncertain").containsAll(arrived);
            assertThat(uncertain.size()).as("each thread of a killed node had begun one letter").isLessThanOrEqualTo(4 * kills);
            assertThat(letters.troubled()).extracting(Letters.Troubled::trouble).containsOnly(Letters.Trouble.UNCERTAIN);
            assertThat(letters.troubled()).as("each is listed").hasSize(uncertain.size());
            assertThat(recovery).isLessThan(120);
        }
    }

    /** In the first two thirds of the letters, so that somebody is there to be killed. */
    private static Queue<Kill> kills(Random random, int reminders, int kills) {
        return IntStream.range(0, kills)
                .mapToObj(i -> new Kill(random.nextInt(reminders * 2 / 3), STEPS.get(random.nextInt(STEPS.size()))))
                .sorted(Comparator.comparingInt(Kill::fromLetter))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    private static long underWay(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from thidua.outbox where state in ('PENDING', 'TAKEN', 'SENDING')")
                .query(Long.class)
                .single();
    }

    private static Set<String> idsIn(JdbcClient jdbc, String state) {
        return jdbc.sql("select message_id from thidua.outbox where state = ?").param(state).query(String.class).set();
    }
}
