package vn.thidua.reminder.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A node that does nothing but send: a process of its own, to be killed. */
final class SenderNode {

    static final String FROM = "thi-dua@mau.example";

    private SenderNode() {}

    /** @param arguments JDBC URL, SMTP port, the node's name, the lease */
    public static void main(String[] arguments) {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(arguments[0]);
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(4);
        schedule(dataSource, Integer.parseInt(arguments[1]), arguments[2], Duration.parse(arguments[3])).start();
    }

    static OutboxSchedule schedule(HikariDataSource dataSource, int smtpPort, String name, Duration lease) {
        var table = new OutboxTable(JdbcClient.create(dataSource));
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(smtpPort);
        server.getJavaMailProperties().put("mail.smtp.localhost", name);
        Node node = Node.withLease(table, lease);
        var sender = new OutboxSender(
                table, node.database(), node.leases(), new LetterMessage(FROM), Node.only(new SmtpTransport(server)), Clock.systemUTC());
        return new OutboxSchedule(sender, node.leases(), Duration.ofMillis(500), 4);
    }

    static Process start(String jdbcUrl, int smtpPort, String name, Duration lease, Path log) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path argumentFile = Files.createTempFile(log.toAbsolutePath().getParent(), name, ".args");
        Files.writeString(argumentFile, "-cp \"" + classPath.replace("\\", "\\\\") + "\"");
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx128m",
                        "-Duser.timezone=Asia/Ho_Chi_Minh",
                        "@" + argumentFile,
                        SenderNode.class.getName(),
                        jdbcUrl,
                        String.valueOf(smtpPort),
                        name,
                        lease.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                .start();
    }
}
