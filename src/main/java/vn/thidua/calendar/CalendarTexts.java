package vn.thidua.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.Move.Kind;
import vn.thidua.calendar.domain.DayChange;
import vn.thidua.calendar.domain.DayEntry;
import vn.thidua.organization.Organization;

/** A change of the calendar and what moves by it, in the words of the office, for forms and letters. */
@Component
public class CalendarTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final Set<Kind> OF_THE_CASE = EnumSet.of(Kind.DUE, Kind.TIMER);
    /** Rows that a form or letter shows; what is more is counted. */
    private static final int MOST = 100;

    public record DayRow(String day, String before, String after, String announced) {}

    public record MoveRow(String planKey, String caseKey, String what, String unit, String from, String to) {}

    /** @param more how many due days and waits are not shown @param told how many reminders and escalations move with them */
    public record Moves(List<MoveRow> rows, int more, int told) {}

    private final MessageSource messages;
    private final Organization organization;
    private final Clock clock;

    CalendarTexts(MessageSource messages, Organization organization, Clock clock) {
        this.messages = messages;
        this.organization = organization;
        this.clock = clock;
    }

    /** Name of the case, as on a card of Tasklist. */
    public String caseName() {
        return text("calendar.caseName");
    }

    public List<DayRow> days(List<DayChange> days) {
        return days.stream()
                .map(day -> new DayRow(weekday(day.day()), entry(day.before()), entry(day.after()), announced(day.after())))
                .toList();
    }

    public Moves moves(List<Move> moves) {
        List<Move> shown = moves.stream().filter(move -> OF_THE_CASE.contains(move.kind())).toList();
        return new Moves(
                shown.stream().limit(MOST).map(this::row).toList(), Math.max(shown.size() - MOST, 0), moves.size() - shown.size());
    }

    private MoveRow row(Move move) {
        return new MoveRow(
                move.planKey(),
                move.caseKey(),
                text("calendar.move." + move.kind(), move.name()),
                move.unitCode() == null ? null : organization.unit(move.unitCode()).name(),
                moment(move.from()),
                moment(move.to()));
    }

    private String moment(Instant moment) {
        return moment == null ? null : MOMENT.format(moment.atZone(clock.getZone()));
    }

    private String weekday(LocalDate day) {
        return text("calendar.weekday." + day.getDayOfWeek(), DAY.format(day));
    }

    private String entry(DayEntry entry) {
        return entry == null ? text("calendar.kind.ORDINARY") : text("calendar.entry", text("calendar.kind." + entry.kind()), entry.name());
    }

    private String announced(DayEntry entry) {
        return entry == null ? null : text(entry.announced() ? "calendar.announced" : "calendar.computed");
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.ROOT);
    }
}
