package vn.thidua.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reminder.domain.CalendarFile.Entry;

/** Read back by a program that knows nothing of how it was written. */
class CalendarFileTest {

    private static final Instant WRITTEN = Instant.parse("2023-10-06T01:00:00Z");
    private static final Instant DUE = Instant.parse("2023-10-09T10:00:00Z");
    private static final String LINK = "https://thidua.mau.vn/camunda/app/tasklist/default/#/?task=7f0b";

    private static String file(String summary, String description) {
        return CalendarFile.of(List.of(Entry.until("task-7f0b@mau.vn", DUE, summary, description, LINK)), "tccb@mau.vn", WRITTEN);
    }

    private static VEvent read(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(calendar.getVersion()).isEmpty()).as(calendar.validate(calendar.getVersion()).toString()).isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    @Test
    void a_task_is_an_entry_that_ends_when_it_is_due() {
        ICalendar calendar = Biweekly.parse(file("Thẩm định hồ sơ", "KH-2023-TD01")).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        VEvent event = read(file("Thẩm định hồ sơ", "KH-2023-TD01"));
        assertThat(event.getUid().getValue()).isEqualTo("task-7f0b@mau.vn");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(DUE);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(DUE.minusSeconds(1800));
        assertThat(event.getUrl().getValue()).isEqualTo(LINK);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("tccb@mau.vn");
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(WRITTEN);
    }

    @Test
    void a_later_file_names_the_task_alike_and_prevails() {
        VEvent first = read(file("Việc", "KH"));
        VEvent later = read(CalendarFile.of(
                List.of(Entry.until("task-7f0b@mau.vn", DUE.plusSeconds(86_400), "Việc", "KH", LINK)), "tccb@mau.vn", WRITTEN.plusSeconds(86_400)));
        assertThat(later.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(later.getSequence().getValue()).isGreaterThan(first.getSequence().getValue());
    }

    @Test
    void a_milestone_fills_its_day() {
        String file = CalendarFile.of(
                List.of(Entry.on("milestone-1-reportDue@mau.vn", LocalDate.of(2023, 12, 31), "Hạn báo cáo", "KH", LINK)), "tccb@mau.vn", WRITTEN);
        assertThat(file).contains("DTSTART;VALUE=DATE:20231231\r\nDTEND;VALUE=DATE:20240101\r\n");
        assertThat(read(file).getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        String summary = "Thẩm định hồ sơ đề nghị khen thưởng của Chi cục Trồng trọt và Bảo vệ thực vật 🏅 ".repeat(6).strip();
        String file = file(summary, "KH");
        assertThat(file).endsWith("\r\n").doesNotContainPattern("[^\r]\n|\r[^\n]");
        assertThat(Arrays.asList(file.split("\r\n"))).allSatisfy(line -> {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line).doesNotContain("\uFFFD");
        });
        assertThat(read(file).getSummary().getValue()).isEqualTo(summary);
    }

    @Test
    void what_means_something_to_the_format_stays_text() {
        String text = "Một; hai, ba \\ bốn\nEND:VEVENT";
        VEvent event = read(file(text.replace("\n", "\r\n") + "\u0007", "a:b;c=d"));
        assertThat(event.getSummary().getValue().replaceAll("\\R", "\n")).isEqualTo(text);
        assertThat(event.getDescription().getValue()).isEqualTo("a:b;c=d");
        assertThat(file(text, "KH")).contains("SUMMARY:Một\\; hai\\, ba \\\\ bốn\\nEND:VEVENT\r\n");
    }

    @Test
    void a_link_can_begin_no_line() {
        String file = CalendarFile.of(
                List.of(Entry.until("u\r\nATTENDEE:x", DUE, "Việc", "KH", LINK + "\r\nATTENDEE:mailto:x@y.vn")), "tccb@mau.vn", WRITTEN);
        assertThat(file).doesNotContain("\r\nATTENDEE");
    }

    @Test
    void letters_are_composed() {
        String composed = "Đề nghị khen thưởng";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(read(file(decomposed, decomposed)).getSummary().getValue()).isEqualTo(composed).isNotEqualTo(decomposed);
    }
}
