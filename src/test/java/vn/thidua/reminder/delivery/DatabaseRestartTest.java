package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reminder.SmtpSink;

/** PostgreSQL is stopped and started while letters leave. */
class DatabaseRestartTest {

    private static final int LETTERS = 600;

    @TempDir
    private Path directory;

    @Test
    void what_was_leaving_while_the_database_restarted_arrives_once() throws Exception {
        try (var database = new OutboxDatabase(directory);
                var sink = new SmtpSink()) {
            database.write(LETTERS);
            OutboxSchedule schedule = SenderNode.schedule(database.dataSource(), sink.port(), "restart", Duration.ofSeconds(20));
            schedule.start();
            try {
                for (int restart = 1; restart <= 2; restart++) {
                    int letters = LETTERS * restart / 4;
                    await().pollInterval(Duration.ofMillis(2)).until(() -> sink.count() >= letters);
                    database.stop();
                    assertThat(sink.count()).as("it stopped under load").isLessThan(LETTERS);
                    database.start();
                }
                await().atMost(Duration.ofMinutes(2))
                        .ignoreExceptions()
                        .until(() -> count(database, "state = 'SENT'") == LETTERS);
            } finally {
                schedule.destroy();
            }
            assertThat(sink.taken()).hasSize(LETTERS);
            assertThat(sink.count()).as("none twice").isEqualTo(LETTERS);
            assertThat(count(database, "attempt <> 1")).as("no attempt was spent").isZero();
        }
    }

    private static long count(OutboxDatabase database, String where) {
        return database.jdbc().sql("select count(*) from thidua.outbox where " + where).query(Long.class).single();
    }
}
