package vn.thidua.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads back what the {@link MailFolder} holds. */
@Component
@Profile("demo")
public class CapturedMails {

    private static final String SUFFIX = ".eml";
    private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}_[0-9A-Za-z@.-]+_[0-9A-Za-z]+");

    /** @param id the file's name without its ending @param html the letter as its reader sees it */
    public record Mail(String id, ZonedDateTime at, String name, String address, String subject, String html) {}

    private final MailFolder folder;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    CapturedMails(MailFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where the files lie on the computer that runs the demonstration. */
    public String folder() {
        return folder.path().toString();
    }

    public int count(String address) {
        return ids(address).size();
    }

    /** Newest first. @param address only mail to this address; blank: to everybody */
    public List<Mail> latest(String address, int most) {
        return ids(address).stream().limit(most).map(this::read).toList();
    }

    public Optional<Mail> mail(String id) {
        return file(id).map(file -> read(id));
    }

    /** The file itself; empty for a name that no captured mail bears. */
    public Optional<Path> file(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.of(folder.path().resolve(id + SUFFIX)).filter(Files::isRegularFile);
    }

    private List<String> ids(String address) {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .filter(id -> address.isBlank() || id.contains("_" + address + "_"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mail read(String id) {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(folder.path().resolve(id + SUFFIX)))) {
            var message = new MimeMessage(session, content);
            var recipient = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            return new Mail(
                    id,
                    message.getSentDate().toInstant().atZone(clock.getZone()),
                    recipient.getPersonal() == null ? recipient.getAddress() : recipient.getPersonal(),
                    recipient.getAddress(),
                    message.getSubject(),
                    html(message).orElse(""));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("captured mail " + id + " cannot be read", e);
        }
    }

    private static Optional<String> html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = html(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
