package vn.thidua.reminder.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A file of deadlines that calendar programs take over: iCalendar (RFC 5545), published (RFC 5546).
 *
 * <p>Written here and not by a library: biweekly folds lines after 75 characters, where the standard counts octets, and of these a Vietnamese
 * line then has more than a hundred.
 */
public final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";
    private static final Duration SHOWN = Duration.ofMinutes(30);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /**
     * @param uid the same for the same thing in every file, so that a later file corrects an earlier one
     * @param due the entry fills the half hour until then; null: the whole {@code day} @param day null where {@code due} is given
     */
    public record Entry(String uid, Instant due, LocalDate day, String summary, String description, String url) {

        public static Entry until(String uid, Instant due, String summary, String description, String url) {
            return new Entry(uid, due, null, summary, description, url);
        }

        public static Entry on(String uid, LocalDate day, String summary, String description, String url) {
            return new Entry(uid, null, day, summary, description, url);
        }
    }

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    /** @param organizer mail address of whoever publishes it @param at when it is written: a later file prevails over an earlier one */
    public static String of(List<Entry> entries, String organizer, Instant at) {
        var file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Thi Dua//Deadlines//VI");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        entries.forEach(entry -> file.add(entry, organizer, at));
        file.line("END", "VCALENDAR");
        return file.text.toString();
    }

    private void add(Entry entry, String organizer, Instant at) {
        line("BEGIN", "VEVENT");
        line("UID", plain(entry.uid()));
        line("SEQUENCE", Long.toString(at.getEpochSecond() / 60));
        line("DTSTAMP", MOMENT.format(at));
        if (entry.due() != null) {
            line("DTSTART", MOMENT.format(entry.due().minus(SHOWN)));
            line("DTEND", MOMENT.format(entry.due()));
        } else {
            line("DTSTART;VALUE=DATE", DAY.format(entry.day()));
            line("DTEND;VALUE=DATE", DAY.format(entry.day().plusDays(1)));
        }
        line("SUMMARY", escaped(entry.summary()));
        line("DESCRIPTION", escaped(entry.description()));
        line("URL", plain(entry.url()));
        line("ORGANIZER", "mailto:" + plain(organizer));
        // a deadline makes nobody busy
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    static String escaped(String value) {
        String lines = Normalizer.normalize(value, Normalizer.Form.NFC).replaceAll("\\R", "\n");
        var escaped = new StringBuilder();
        lines.codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static String plain(String value) {
        return value.replaceAll("\\p{Cntrl}", "");
    }

    /** Folded before the octet that would be one too many, never within a character. */
    private void line(String name, String value) {
        int[] octets = {0};
        (name + ":" + value).codePoints().forEach(c -> {
            String character = Character.toString(c);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets[0] + length > LONGEST_LINE) {
                text.append(END_OF_LINE).append(' ');
                octets[0] = 1;
            }
            text.append(character);
            octets[0] += length;
        });
        text.append(END_OF_LINE);
    }
}
