package vn.thidua.reminder.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;
import vn.thidua.reminder.UndeliveredException.Outcome;

/** One SMTP connection that knows whether a letter has begun to leave: before the command DATA the server cannot have it. */
final class SmtpConnection extends SMTPTransport implements Transport.Connection {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private Runnable handover;
    private boolean begun;
    private boolean usable = true;

    SmtpConnection(Session session, String protocol) {
        super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
    }

    @Override
    public void deliver(MimeMessage message, Runnable beforeData) throws UndeliveredException {
        handover = beforeData;
        begun = false;
        try {
            sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            OptionalInt code = replyCode(e);
            usable = code.isPresent() && code.getAsInt() != SERVICE_CLOSES && super.isConnected();
            throw new UndeliveredException(outcome(e, code), answers(e), e);
        } catch (RuntimeException e) {
            usable = false;
            throw e;
        }
    }

    private static final int SERVICE_CLOSES = 421;

    @Override
    protected OutputStream data() throws MessagingException {
        begin();
        return super.data();
    }

    @Override
    protected OutputStream bdat() throws MessagingException {
        begin();
        return super.bdat();
    }

    private void begin() {
        handover.run();
        begun = true;
    }

    @Override
    public boolean usable() {
        return usable;
    }

    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            LOG.debug("SMTP connection was not closed properly", e);
        }
    }

    private Outcome outcome(MessagingException e, OptionalInt code) {
        if (code.isEmpty()) {
            return begun ? Outcome.UNKNOWN : Outcome.UNREACHABLE;
        }
        if (refusesUs(e)) {
            return Outcome.UNREACHABLE;
        }
        return code.getAsInt() < 500 ? Outcome.DEFERRED : Outcome.REFUSED;
    }

    /** Not this recipient is refused, but our own address, login or rate: no other letter would fare better. */
    private boolean refusesUs(MessagingException thrown) {
        for (Exception e = thrown; e != null; e = next(e)) {
            if (e instanceof SMTPSenderFailedException) {
                return true;
            }
        }
        return !begun && !addressed(thrown);
    }

    private static boolean addressed(MessagingException thrown) {
        for (Exception e = thrown; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return false;
    }

    private static String answers(MessagingException thrown) {
        var all = new StringJoiner(" | ");
        for (Exception e = thrown; e != null; e = next(e)) {
            all.add(String.valueOf(e.getMessage()).strip());
        }
        return all.toString();
    }

    /** The server's answer, wherever in the chain of exceptions it stands. */
    private static OptionalInt replyCode(MessagingException thrown) {
        for (Exception e = thrown; e != null; e = next(e)) {
            int code = -1;
            if (e instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException refused) {
                code = refused.getReturnCode();
            } else if (e instanceof SMTPSendFailedException refused) {
                code = refused.getReturnCode();
            }
            if (code >= 400) {
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }
}
