package vn.thidua.reminder.delivery;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.time.Instant;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A PostgreSQL with nothing but the outbox, which a test may stop and start. It writes through to the disk. */
final class OutboxDatabase implements AutoCloseable {

    private final Path directory;
    private final int port = freePort();
    private final HikariDataSource dataSource = new HikariDataSource();
    private EmbeddedPostgres postgres;

    OutboxDatabase(Path directory) throws Exception {
        this.directory = directory;
        start();
        dataSource.setJdbcUrl(url());
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(4);
        dataSource.setConnectionTimeout(2_000);
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("create schema thidua; create table thidua.plan (id bigint, plan_key text)");
            for (String script : List.of("V40__reminder.sql", "V66__outbox_delivery.sql", "V70__ladder.sql", "V73__proof.sql")) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void start() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    void stop() throws IOException {
        postgres.close();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    void write(int reminders) {
        var table = new OutboxTable(jdbc());
        var messages = new LetterMessage(SenderNode.FROM);
        IntStream.range(0, reminders)
                .forEach(i -> table.add(
                        "letter:" + i,
                        messages.idFor("letter:" + i),
                        "an",
                        "Nguyễn Thị Ánh",
                        "an@mau.example",
                        "morning",
                        new Rendered("Nhắc việc", "<p>Kính gửi</p>", "Kính gửi"),
                        false,
                        Instant.now()));
    }

    @Override
    public void close() throws IOException {
        dataSource.close();
        postgres.close();
    }
}
