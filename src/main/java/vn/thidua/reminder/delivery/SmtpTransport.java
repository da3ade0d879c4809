package vn.thidua.reminder.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.StringJoiner;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private final JavaMailSenderImpl server;

    SmtpTransport(JavaMailSenderImpl server) {
        this.server = server;
        Properties properties = server.getJavaMailProperties();
        String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        // Without these JavaMail waits for ever
        properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "10000");
        properties.putIfAbsent("mail." + protocol + ".timeout", "20000");
        properties.putIfAbsent("mail." + protocol + ".writetimeout", "20000");
    }

    @Override
    public void deliver(MimeMessage message) throws UndeliveredException {
        jakarta.mail.Transport connection = connect();
        try {
            connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new UndeliveredException(outcome(e), answers(e), e);
        } finally {
            close(connection);
        }
    }

    private jakarta.mail.Transport connect() throws UndeliveredException {
        try {
            var session = server.getSession();
            var connection = session.getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
            connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return connection;
        } catch (MessagingException e) {
            throw new UndeliveredException(Outcome.UNREACHABLE, e.getMessage(), e);
        }
    }

    /** What has been sent stays sent, however the farewell goes. */
    private static void close(jakarta.mail.Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("SMTP connection was not closed properly", e);
        }
    }

    private static Outcome outcome(MessagingException e) {
        OptionalInt code = replyCode(e);
        if (code.isEmpty() || code.getAsInt() < 400) {
            return Outcome.UNKNOWN;
        }
        return code.getAsInt() < 500 ? Outcome.DEFERRED : Outcome.REFUSED;
    }

    private static String answers(MessagingException thrown) {
        var all = new StringJoiner(" | ");
        for (Exception e = thrown; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            all.add(String.valueOf(e.getMessage()).strip());
        }
        return all.toString();
    }

    /** The server's answer, wherever in the chain of exceptions it stands. */
    private static OptionalInt replyCode(Exception thrown) {
        for (Exception e = thrown; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            int code = -1;
            if (e instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException refused) {
                code = refused.getReturnCode();
            } else if (e instanceof SMTPSendFailedException refused) {
                code = refused.getReturnCode();
            }
            if (code > 0) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }
}
