package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.reminder.UndeliveredException;

class MailFolderTest {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    private Path directory;

    private MailFolder folder;
    private CapturedMails mails;

    @BeforeEach
    void folder() {
        folder = new MailFolder(directory.resolve("mails"), CLOCK);
        mails = new CapturedMails(folder, CLOCK);
    }

    static MimeMessage message(String id, String to, String subject, String time) throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws jakarta.mail.MessagingException {
                setHeader("Message-ID", "<" + id + "@demo.example>");
            }
        };
        message.setFrom(new InternetAddress("thi-dua@demo.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, "Nguyễn Thị Ánh", "UTF-8"));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(Date.from(Instant.parse(time)));
        var text = new MimeBodyPart();
        text.setText("Kính gửi", "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText("<p>Kính gửi đồng chí</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    @Test
    void a_letter_becomes_one_file_that_reads_as_it_was_written() throws Exception {
        folder.deliver(message("0123456789abcdef0123", "an@mau.example", "Nhắc việc: Thẩm định", "2023-06-22T01:00:00Z"));

        assertThat(directory.resolve("mails"))
                .isDirectoryContaining(file -> file.getFileName()
                        .toString()
                        .equals("20230622-080000_an@mau.example_0123456789abcdef.eml"));
        CapturedMails.Mail mail = mails.latest("", 10).get(0);
        assertThat(mail.subject()).isEqualTo("Nhắc việc: Thẩm định");
        assertThat(mail.name()).isEqualTo("Nguyễn Thị Ánh");
        assertThat(mail.html()).isEqualTo("<p>Kính gửi đồng chí</p>");
        assertThat(mail.at().toLocalDateTime()).hasToString("2023-06-22T08:00");
    }

    @Test
    void the_same_letter_once_more_is_the_same_file_and_no_part_stays_behind() throws Exception {
        for (int i = 0; i < 2; i++) {
            folder.deliver(message("0123456789abcdef0123", "an@mau.example", "Nhắc việc", "2023-06-22T01:00:00Z"));
        }
        try (var files = Files.list(directory.resolve("mails"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void newest_first_and_by_recipient() throws Exception {
        folder.deliver(message("1111111111111111", "an@mau.example", "cũ", "2023-06-22T01:00:00Z"));
        folder.deliver(message("2222222222222222", "binh@mau.example", "mới", "2023-07-22T01:00:00Z"));
        assertThat(mails.latest("", 10)).extracting("subject").containsExactly("mới", "cũ");
        assertThat(mails.latest("an@mau.example", 10)).extracting("subject").containsExactly("cũ");
        assertThat(mails.count("binh@mau.example")).isEqualTo(1);
    }

    @Test
    void an_address_cannot_lead_out_of_the_folder() throws Exception {
        folder.deliver(message("1111111111111111", "\"../../x\"@mau.example", "x", "2023-06-22T01:00:00Z"));
        assertThat(mails.latest("", 10)).hasSize(1);
        assertThat(mails.file("../mails/secret")).isEmpty();
        assertThat(mails.file("20230622-080000_an@mau.example_9999")).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_keeps_the_letter_in_the_outbox() throws Exception {
        Files.writeString(directory.resolve("mails"), "in the way");
        var letter = message("1111111111111111", "an@mau.example", "x", "2023-06-22T01:00:00Z");
        assertThatThrownBy(() -> folder.deliver(letter))
                .isInstanceOfSatisfying(UndeliveredException.class, e -> assertThat(e.outcome())
                        .isEqualTo(UndeliveredException.Outcome.UNREACHABLE));
    }
}
