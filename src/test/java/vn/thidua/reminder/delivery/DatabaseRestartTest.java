package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import vn.thidua.reminder.SmtpSink;

/** PostgreSQL is stopped and started while letters leave. */
class DatabaseRestartTest {

    private static final int LETTERS = 600;

    @TempDir
    private Path directory;

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void what_was_leaving_while_the_database_restarted_arrives_once() throws Exception {
        int port = freePort();
        EmbeddedPostgres database = database(port);
        try (var dataSource = new HikariDataSource();
                var sink = new SmtpSink()) {
            dataSource.setJdbcUrl(database.getJdbcUrl("postgres", "postgres"));
            dataSource.setUsername("postgres");
            dataSource.setMaximumPoolSize(4);
            dataSource.setConnectionTimeout(2_000);
            schema(dataSource);
            var jdbc = JdbcClient.create(dataSource);
            write(new OutboxTable(jdbc));

            OutboxSchedule schedule = SenderNode.schedule(dataSource, sink.port(), "restart", Duration.ofSeconds(20));
            schedule.start();
            try {
                for (int restart = 1; restart <= 2; restart++) {
                    int letters = LETTERS * restart / 4;
                    await().pollInterval(Duration.ofMillis(2)).until(() -> sink.count() >= letters);
                    database.close();
                    assertThat(sink.count()).as("it stopped under load").isLessThan(LETTERS);
                    database = database(port);
                }
                await().atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> count(jdbc, "state = 'SENT'") == LETTERS);
            } finally {
                schedule.destroy();
            }
            assertThat(sink.taken()).hasSize(LETTERS);
            assertThat(sink.count()).as("none twice").isEqualTo(LETTERS);
            assertThat(count(jdbc, "attempt <> 1")).as("no attempt was spent").isZero();
        } finally {
            database.close();
        }
    }

    private static long count(JdbcClient jdbc, String where) {
        return jdbc.sql("select count(*) from thidua.outbox where " + where).query(Long.class).single();
    }

    private static void schema(HikariDataSource dataSource) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("create schema thidua");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V40__reminder.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V66__outbox_delivery.sql"));
        }
    }

    private static void write(OutboxTable table) {
        var messages = new LetterMessage(SenderNode.FROM);
        for (int i = 0; i < LETTERS; i++) {
            table.add(
                    "restart:" + i,
                    messages.idFor("restart:" + i),
                    "an",
                    "Nguyễn Thị Ánh",
                    "an@mau.example",
                    "remind-task",
                    new Rendered("Nhắc việc", "<p>Kính gửi</p>", "Kính gửi"),
                    false,
                    Instant.now());
        }
    }
}
