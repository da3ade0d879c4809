package vn.thidua.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import org.junit.jupiter.api.Test;

class LetterMessageTest {

    private final LetterMessage messages = new LetterMessage("Phòng Tổ chức cán bộ <tccb@mau.vn>");

    private static Letter letter(String address, String name, String subject) {
        return new Letter(
                1, "k:1", "<abc@mau.vn>", address, name, subject, "<p>Nội dung</p>", "Nội dung", false, 1, Instant.parse("2030-01-02T03:04:05Z"));
    }

    private MimeMessage sent(Letter letter) throws Exception {
        var bytes = new ByteArrayOutputStream();
        messages.of(letter).writeTo(bytes);
        return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void says_in_vietnamese_from_whom_to_whom_and_about_what() throws Exception {
        MimeMessage message = sent(letter("an@mau.vn", "Nguyễn Thị Ánh", "Nhắc việc: Thẩm định hồ sơ “Đổi mới” của đơn vị, có độ dài hơn một dòng"));
        assertThat(message.getSubject())
                .isEqualTo("Nhắc việc: Thẩm định hồ sơ “Đổi mới” của đơn vị, có độ dài hơn một dòng");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Phòng Tổ chức cán bộ");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal()).isEqualTo("Nguyễn Thị Ánh");
        assertThat(message.getSentDate()).isEqualTo(Date.from(Instant.parse("2030-01-02T03:04:05Z")));
        assertThat(message.getMessageID()).isEqualTo("<abc@mau.vn>");
    }

    @Test
    void a_calendar_file_goes_with_it_as_it_was_written() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Thẩm định\r\nEND:VCALENDAR\r\n";
        MimeMessage message = sent(new Letter(
                1, "k:1", "<abc@mau.vn>", "an@mau.vn", "An", "Việc", "<p>Nội dung</p>", "Nội dung", false, 1, Instant.EPOCH, calendar));
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        var file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("viec-can-lam.ics");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        var type = new ContentType(file.getContentType());
        assertThat(type.match("text/calendar")).isTrue();
        assertThat(type.getParameter("method")).isEqualTo("PUBLISH");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(calendar);
    }

    @Test
    void no_text_of_a_user_can_begin_a_header() throws Exception {
        MimeMessage message = sent(letter("an@mau.vn", "An\r\nBcc: x@y.vn", "Việc\r\nBcc: x@y.vn\r\n\r\nXin chào"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Việc Bcc: x@y.vn Xin chào");
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting("name")
                .containsExactlyInAnyOrder(
                        "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Auto-Submitted", "Content-Language");
    }

    @Test
    void an_address_that_has_become_unusable_is_refused() {
        assertThatThrownBy(() -> messages.of(letter("an@mau.vn\r\nBcc: x@y.vn", "An", "Việc")))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void the_message_id_follows_from_the_key_alone() {
        assertThat(messages.idFor("k:1")).isEqualTo(new LetterMessage("other@mau.vn").idFor("k:1")).endsWith("@mau.vn>");
        assertThat(messages.idFor("k:1")).isNotEqualTo(messages.idFor("k:2"));
    }

    @Test
    void a_sender_that_is_no_address_stops_the_start() {
        assertThatThrownBy(() -> new LetterMessage("không phải địa chỉ")).hasMessageContaining("thidua.mail.from");
    }
}
