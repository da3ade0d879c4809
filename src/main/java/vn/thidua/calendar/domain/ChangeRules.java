package vn.thidua.calendar.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thidua.refusal.Refusal;
import vn.thidua.refusal.Wording;

/** What may be changed in the calendar. Days that have begun stay: deadlines have been reckoned and people told by them. */
public final class ChangeRules {

    /** What somebody asks for a day. */
    public enum Wish {
        HOLIDAY,
        SUBSTITUTE_HOLIDAY,
        SWAPPED_DAY_OFF,
        SWAPPED_WORKDAY,
        HALF_DAY,
        /** As the week's pattern has it. */
        ORDINARY
    }

    /** A row as somebody fills it in. */
    public record Wanted(LocalDate day, Wish kind, String name, Boolean announced) {}

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Wording CLEAN = new Wording("refusal");
    private static final int LONGEST_NAME = 255;
    private static final String FIELD = "days";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private ChangeRules() {}

    /**
     * @param recorded the calendar as it stands
     * @return what changes, in the order of days
     * @throws Refusal calendar.noDays, dayMissing, kindMissing, dayOutOfRange, dayPast, dayTwice, workdayOnWeekday, dayOffOnWeekend,
     *     nameMissing, changesNothing
     */
    public static List<DayChange> changes(List<Wanted> rows, Map<LocalDate, DayEntry> recorded, LocalDate today) {
        if (rows == null || rows.isEmpty()) {
            throw Refusal.of("calendar.noDays").at(FIELD);
        }
        Set<LocalDate> seen = new HashSet<>();
        List<DayChange> changes = new ArrayList<>();
        for (Wanted row : rows) {
            day(row, today);
            if (!seen.add(row.day())) {
                throw Refusal.of("calendar.dayTwice", text(row.day())).at(FIELD);
            }
            changes.add(change(row, recorded.get(row.day())));
        }
        changes.sort((one, other) -> one.day().compareTo(other.day()));
        return List.copyOf(changes);
    }

    private static String text(LocalDate day) {
        return DAY.format(day);
    }

    private static void day(Wanted row, LocalDate today) {
        if (row.day() == null) {
            throw Refusal.of("calendar.dayMissing").at(FIELD);
        }
        if (row.kind() == null) {
            throw Refusal.of("calendar.kindMissing", text(row.day())).at(FIELD);
        }
        if (row.day().isBefore(FIRST) || row.day().isAfter(LAST)) {
            throw Refusal.of("calendar.dayOutOfRange", text(row.day())).at(FIELD);
        }
        notBegun(row.day(), today);
    }

    /** @throws Refusal calendar.dayPast */
    public static void notBegun(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            throw Refusal.of("calendar.dayPast", text(day)).at(FIELD);
        }
    }

    private static DayChange change(Wanted row, DayEntry before) {
        DayEntry after = row.kind() == Wish.ORDINARY ? null : entry(row);
        if (after == null ? before == null : after.equals(before)) {
            throw Refusal.of("calendar.changesNothing", text(row.day())).at(FIELD);
        }
        return new DayChange(row.day(), before, after);
    }

    private static DayEntry entry(Wanted row) {
        boolean weekend = DayCount.weekend(row.day());
        if (row.kind() == Wish.SWAPPED_WORKDAY && !weekend) {
            throw Refusal.of("calendar.workdayOnWeekday", text(row.day())).at(FIELD);
        }
        if (row.kind() != Wish.SWAPPED_WORKDAY && weekend) {
            throw Refusal.of("calendar.dayOffOnWeekend", text(row.day())).at(FIELD);
        }
        String name = CLEAN.demanded(row.name(), FIELD, LONGEST_NAME, "calendar.nameMissing", text(row.day()));
        return new DayEntry(DayKind.valueOf(row.kind().name()), name, Boolean.TRUE.equals(row.announced()));
    }

    /** Years in which, after the change, more days off are swapped than are made up for: to be looked at, not refused. */
    public static List<Integer> withoutMakeUp(List<DayChange> changes, Map<LocalDate, DayEntry> recorded) {
        Map<LocalDate, DayEntry> days = new TreeMap<>(recorded);
        changes.forEach(change -> {
            if (change.after() == null) {
                days.remove(change.day());
            } else {
                days.put(change.day(), change.after());
            }
        });
        return changes.stream()
                .map(change -> change.day().getYear())
                .distinct()
                .filter(year -> swapped(days, year, DayKind.SWAPPED_DAY_OFF) > swapped(days, year, DayKind.SWAPPED_WORKDAY))
                .toList();
    }

    private static long swapped(Map<LocalDate, DayEntry> days, int year, DayKind kind) {
        Stream<Map.Entry<LocalDate, DayEntry>> of = days.entrySet().stream();
        return of.filter(day -> day.getKey().getYear() == year && day.getValue().kind() == kind).count();
    }
}
