package vn.thidua.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.engine.EngineClock;
import vn.thidua.reminder.SmtpSink;

/**
 * Reminders that fall due at once, on two nodes of the whole product (two processes), with a mail server on this computer: by the product, and by
 * the engine's usual way, a listener that sends. See docs/benchmark.md.
 */
@Tag("bench")
class ReminderBenchmarkTest {

    private static final int REMINDERS = Integer.getInteger("bench.reminders", 10_000);
    private static final List<String> WAYS = List.of(System.getProperty("bench.ways", "product,stock,listener").split(","));
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "product", List.of("--thidua.mail.sender.enabled=true", "--thidua.reminder.round.enabled=true"),
            "stock",
                    List.of(
                            "--bench.stock=true",
                            "--camunda.bpm.job-execution.core-pool-size=3",
                            "--camunda.bpm.job-execution.max-pool-size=10",
                            "--camunda.bpm.job-execution.queue-capacity=3",
                            "--camunda.bpm.job-execution.max-jobs-per-acquisition=3",
                            "--camunda.bpm.job-execution.backoff-time-in-millis=0",
                            "--camunda.bpm.job-execution.max-backoff=0",
                            "--camunda.bpm.job-execution.wait-time-in-millis=5000",
                            "--camunda.bpm.job-execution.max-wait=60000"),
            "listener", List.of("--bench.stock=true"));
    private static final int WARM_UP = 2_000;
    private static final int SINGLES = 3;
    private static final String REMINDER = "handler_type_ = 'timer-task-listener' and handler_cfg_ like '%Reminder_%'";
    /** A Tuesday, and the next day whenever a morning is over. */
    private static final LocalDate FIRST_MORNING = LocalDate.of(2023, 6, 20);
    /** The clocks are set so long before the morning. */
    private static final int HEAD_START_SECONDS = 3;

    private LocalDate morning = FIRST_MORNING;

    /**
     * @param jobs seconds until the engine's last job had run @param last seconds until the last mail had arrived, from the moment they were due
     * @param processor seconds of processor time of nodes, database and mail server together
     */
    private record Result(String way, double jobs, double last, double processor, List<Double> singles, double senderAlone) {

        double rate() {
            return REMINDERS / last;
        }
    }

    @TempDir
    private Path directory;

    @Test
    void reminders_by_the_product_and_by_a_listener_that_sends() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("data"))
                        .setOverrideWorkingDirectory(directory.resolve("program").toFile())
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "100")
                        .start();
                var sink = new SmtpSink()) {
            prepare(postgres);
            List<Result> results = new ArrayList<>();
            for (String way : WAYS) {
                results.add(run(postgres, sink, way, OPTIONS.get(way)));
                print(results);
            }
            Result product = results.get(0);
            assertThat(product.last()).as("seconds to the last mail").isLessThan(25.0 * REMINDERS / 10_000);
            assertThat(product.singles()).as("a single reminder on an idle system").allSatisfy(late -> assertThat(late).isLessThan(5));
        }
    }

    /** Cases of the real model that wait for a person; each way gets a copy of them. */
    private void prepare(EmbeddedPostgres postgres) throws Exception {
        execute(postgres, "create database prepared");
        try (var nodes = new BenchNodes(Path.of("target", "bench", "prepared"), options(postgres, "prepared", 1))) {
            nodes.start("node-a");
            nodes.tellFirst("found " + (REMINDERS + WARM_UP + SINGLES));
            nodes.tellFirst("clock 2023-06-19T02:00:00Z");
            nodes.tellFirst("start " + (REMINDERS + WARM_UP + SINGLES));
        }
        try (HikariDataSource database = database(postgres, "prepared")) {
            var jdbc = JdbcClient.create(database);
            // Far enough not to happen by itself
            jdbc.sql("update act_ru_job set duedate_ = '2099-01-01'").update();
            jdbc.sql("update act_ru_task set due_date_ = '2099-01-01'").update();
            jdbc.sql("vacuum analyze").update();
        }
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static HikariDataSource database(EmbeddedPostgres postgres, String name) {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(2);
        return dataSource;
    }

    private static List<String> options(EmbeddedPostgres postgres, String database, int smtpPort) {
        return List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
                "--spring.datasource.username=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtpPort,
                "--server.port=0");
    }

    private Result run(EmbeddedPostgres postgres, SmtpSink sink, String way, List<String> more) throws Exception {
        execute(postgres, "create database " + way + " template prepared");
        List<String> options = new ArrayList<>(options(postgres, way, sink.port()));
        options.add("--camunda.bpm.job-execution.enabled=true");
        options.addAll(more);
        try (var nodes = new BenchNodes(Path.of("target", "bench", way), options);
                HikariDataSource database = database(postgres, way)) {
            var jdbc = JdbcClient.create(database);
            nodes.start("node-a");
            nodes.start("node-b");
            morning = FIRST_MORNING;
            timed(nodes, jdbc, sink, way, WARM_UP);

            double before = nodes.processorTime() + otherProcessorTime();
            double[] times = timed(nodes, jdbc, sink, way, REMINDERS);
            double processor = nodes.processorTime() + otherProcessorTime() - before;
            List<Double> singles = new ArrayList<>();
            for (int i = 0; i < SINGLES; i++) {
                singles.add(timed(nodes, jdbc, sink, way, 1)[1]);
            }
            double senderAlone = way.equals("product") ? senderAlone(jdbc, sink) : Double.NaN;
            return new Result(way, times[0], times[1], processor, singles, senderAlone);
        }
    }

    /**
     * One morning: so many tasks fall due on the next day, are reminded of today at 08:00, and their timers are due then.
     *
     * @return seconds from 08:00 until the last job had run and until the last mail had arrived
     */
    private double[] timed(BenchNodes nodes, JdbcClient jdbc, SmtpSink sink, String way, int reminders) throws Exception {
        sink.forget();
        LocalDateTime eight = morning.atTime(8, 0);
        // before anything is due by them: a node that has just started has the computer's time
        nodes.tellAll("clock " + eight.minusMinutes(5).atZone(EngineClock.ZONE).toInstant());
        // the product's timers come when its morning's round is over; the engine's usual way has nothing but them
        LocalDateTime timers = way.equals("product") ? eight.plusMinutes(15) : eight;
        assertThat(jdbc.sql("update act_ru_job set duedate_ = :timers where id_ in (select id_ from act_ru_job where " + REMINDER
                                + " and duedate_ = '2099-01-01' order by id_ limit :count)")
                        .param("timers", timers)
                        .param("count", reminders)
                        .update())
                .isEqualTo(reminders);
        jdbc.sql("update act_ru_task set due_date_ = :due where proc_inst_id_ in (select process_instance_id_ from act_ru_job where duedate_ = :timers)")
                .param("due", nextWorkday(morning).atTime(17, 0))
                .param("timers", timers)
                .update();
        jdbc.sql("analyze").update();
        nodes.tellAll("clock " + eight.minusSeconds(HEAD_START_SECONDS).atZone(EngineClock.ZONE).toInstant());
        long begin = System.nanoTime() + HEAD_START_SECONDS * 1_000_000_000L;
        double[] jobs = new double[1];
        if (way.equals("product")) {
            await().atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofMillis(250)).until(() -> sink.count() >= reminders);
            nodes.tellAll("clock " + timers.atZone(EngineClock.ZONE).toInstant());
        }
        double last = (sink.lastAt() - begin) / 1e9;
        await().atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofMillis(250)).until(() -> {
            if (jobs[0] == 0 && dueJobs(jdbc) == 0) {
                jobs[0] = (System.nanoTime() - begin) / 1e9;
            }
            return sink.count() >= reminders && jobs[0] != 0;
        });
        assertThat(sink.taken()).as("each once").hasSize(reminders);
        assertThat(sink.count()).isEqualTo(reminders);
        jdbc.sql("update act_ru_task set due_date_ = '2099-01-01' where due_date_ < '2099-01-01'").update();
        morning = nextWorkday(morning);
        return new double[] {jobs[0], way.equals("product") ? last : (sink.lastAt() - begin) / 1e9};
    }

    private static LocalDate nextWorkday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.plusDays(3) : day.plusDays(1);
    }

    /** Of this process, which is the mail server, and of PostgreSQL. */
    private double otherProcessorTime() throws IOException {
        String pid = Files.readAllLines(directory.resolve("data").resolve("postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        return Stream.concat(Stream.of(ProcessHandle.current(), postmaster), postmaster.children())
                        .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                        .sum()
                / 1e3;
    }

    private static long dueJobs(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from act_ru_job where " + REMINDER + " and duedate_ < '2099-01-01'")
                .query(Long.class)
                .single();
    }

    /** The same letters once more, without the engine. */
    private static double senderAlone(JdbcClient jdbc, SmtpSink sink) {
        sink.forget();
        long begin = System.nanoTime();
        int letters = jdbc.sql("update thidua.outbox set state = 'PENDING', attempt = 0, next_attempt_at = now() where id in"
                        + " (select id from thidua.outbox where state = 'SENT' order by id limit ?)")
                .param(REMINDERS)
                .update();
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(100)).until(() -> sink.count() >= letters);
        return (sink.lastAt() - begin) / 1e9;
    }

    private static void print(List<Result> results) throws IOException {
        Result product = results.get(0);
        var text = new StringBuilder(String.format(
                Locale.ROOT, "%,d reminders due at once, two nodes, %d processors%n", REMINDERS, Runtime.getRuntime().availableProcessors()));
        for (Result result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-9s last job after %5.1f s, last mail after %5.1f s: %5.0f a second; %.1f ms of a processor each; single ones late by %s s%n",
                    result.way(), result.jobs(), result.last(), result.rate(), result.processor() / REMINDERS * 1e3,
                    result.singles().stream().map(late -> String.format(Locale.ROOT, "%.1f", late)).toList()));
        }
        text.append(String.format(
                Locale.ROOT, "the senders alone, without the engine: %.1f s, %.0f mails a second%n",
                product.senderAlone(), REMINDERS / product.senderAlone()));
        results.stream().skip(1).forEach(other -> text.append(
                String.format(Locale.ROOT, "product : %s = %.1f : 1%n", other.way(), product.rate() / other.rate())));
        System.out.print(text);
        Files.writeString(Path.of("target", "bench", "reminders.txt"), text);
    }
}
