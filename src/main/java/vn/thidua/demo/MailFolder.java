package vn.thidua.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.reminder.Transport;
import vn.thidua.reminder.UndeliveredException;
import vn.thidua.reminder.UndeliveredException.Outcome;

/**
 * Keeps the demonstration's mail as {@code .eml} files that any mail program opens. No letter of a demonstration can reach a real person.
 */
@Component
@Profile("demo")
class MailFolder implements Transport {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int HASH_LENGTH = 16;

    private final Path folder;
    private final Clock clock;

    MailFolder(@Value("${thidua.demo.mails}") Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
    }

    Path path() {
        return folder;
    }

    @Override
    public Connection connect() {
        return new Connection() {
            @Override
            public void deliver(MimeMessage message, Runnable handover) throws UndeliveredException {
                handover.run();
                MailFolder.this.deliver(message);
            }

            @Override
            public boolean usable() {
                return true;
            }

            @Override
            public void close() {
                // A folder needs no farewell
            }
        };
    }

    /** The same letter always gives the same file: a repetition replaces it. */
    void deliver(MimeMessage message) throws UndeliveredException {
        try {
            Path file = Files.createDirectories(folder).resolve(name(message));
            Path part = Files.createTempFile(folder, "letter", ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                message.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new UndeliveredException(Outcome.UNREACHABLE, "the mail folder cannot be written: " + e, e);
        }
    }

    private String name(MimeMessage message) throws MessagingException {
        String time = TIME.format(message.getSentDate().toInstant().atZone(clock.getZone()));
        String recipient = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
        String hash = message.getMessageID().replaceAll("[^0-9A-Za-z]", "");
        return time + "_" + recipient.replaceAll("[^0-9A-Za-z@.-]", "-") + "_" + hash.substring(0, HASH_LENGTH) + ".eml";
    }
}
