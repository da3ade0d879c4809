package vn.thidua.reminder.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the message that mail programs read. The same letter always gives the same message, also when it is sent again. */
@Component
class LetterMessage {

    /** Hexadecimal digits of the key's hash. */
    private static final int HASH = 40;

    private static final String STREAMS = StreamProvider.class.getName();

    static {
        // Jakarta Mail looks for it in every jar of the class path, several times a letter: a third of what a sender had to do
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, MailStreamProvider.class.getName());
        }
    }

    private final Session session = Session.getInstance(new Properties());
    private final InternetAddress from;

    LetterMessage(@Value("${thidua.mail.from:thi-dua@localhost}") String from) {
        try {
            this.from = new InternetAddress(from, true);
            if (this.from.getPersonal() != null) {
                this.from.setPersonal(this.from.getPersonal(), "UTF-8");
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("thidua.mail.from is no mail address: " + from, e);
        }
    }

    /** The Message-ID of the letter with this key, for ever: a receiver can tell a repetition. */
    String idFor(String key) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<" + DigestUtils.sha256Hex(key).substring(0, HASH) + "@" + domain + ">";
    }

    MimeMessage of(Letter letter) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.messageId());
            }
        };
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, recipient(letter));
        message.setSubject(LetterRenderer.oneLine(letter.subject()), "UTF-8");
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "vi");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(letter.calendar() == null ? both : withFile(both, letter.calendar()));
        message.saveChanges();
        return message;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException {
        String address = MailAddress.of(letter.address())
                .orElseThrow(() -> new MessagingException("no usable address on record"));
        try {
            return new InternetAddress(address, LetterRenderer.oneLine(letter.recipientName()), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }

    private static MimeMultipart withFile(MimeMultipart letter, String calendar) throws MessagingException {
        var words = new MimeBodyPart();
        words.setContent(letter);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        file.setFileName(FILE_NAME);
        file.setDisposition(Part.ATTACHMENT);
        // lines end as the file says, whatever the way
        file.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("mixed", words, file);
    }

    private static final String FILE_NAME = "viec-can-lam.ics";

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }
}
