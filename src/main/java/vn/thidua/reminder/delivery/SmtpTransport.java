package vn.thidua.reminder.delivery;

import jakarta.mail.MessagingException;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;
import vn.thidua.reminder.UndeliveredException.Outcome;

/**
 * Hands letters to the SMTP server of {@code spring.mail.*}. It connects by itself rather than by {@link JavaMailSenderImpl#send}, which
 * gives one exception for "could not connect" and "broke at the end", although only the second may have delivered.
 */
@Component
@Profile("!demo")
@ConditionalOnProperty("spring.mail.host")
class SmtpTransport implements Transport {

    private final JavaMailSenderImpl server;

    SmtpTransport(JavaMailSenderImpl server) {
        this.server = server;
        Properties properties = server.getJavaMailProperties();
        String protocol = protocol();
        // Without these JavaMail waits for ever
        properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "10000");
        properties.putIfAbsent("mail." + protocol + ".timeout", "20000");
        properties.putIfAbsent("mail." + protocol + ".writetimeout", "20000");
    }

    private String protocol() {
        return server.getProtocol() == null ? "smtp" : server.getProtocol();
    }

    @Override
    public Connection connect() throws UndeliveredException {
        try {
            var connection = new SmtpConnection(server.getSession(), protocol());
            connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return connection;
        } catch (MessagingException e) {
            throw new UndeliveredException(Outcome.UNREACHABLE, e.getMessage(), e);
        }
    }
}
