package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.domain.ChangeRules;
import vn.thidua.calendar.domain.ChangeRules.Wanted;
import vn.thidua.calendar.domain.ChangeRules.Wish;
import vn.thidua.calendar.domain.DayChange;
import vn.thidua.calendar.domain.DayEntry;
import vn.thidua.calendar.domain.DayKind;
import vn.thidua.refusal.Refusal;

/** Today is Monday, 17 June 2024. */
class ChangeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 17);
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 6, 19);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 6, 22);
    private static final DayEntry HOLIDAY = new DayEntry(DayKind.HOLIDAY, "Ngày nghỉ", false);

    @Test
    void days_come_in_their_order_with_what_stood_there_before() {
        List<DayChange> changes = ChangeRules.changes(
                List.of(
                        new Wanted(SATURDAY, Wish.SWAPPED_WORKDAY, "  Làm bù ", true),
                        new Wanted(WEDNESDAY, Wish.ORDINARY, null, null)),
                Map.of(WEDNESDAY, HOLIDAY),
                TODAY);
        assertThat(changes)
                .containsExactly(
                        new DayChange(WEDNESDAY, HOLIDAY, null),
                        new DayChange(SATURDAY, null, new DayEntry(DayKind.SWAPPED_WORKDAY, "Làm bù", true)));
    }

    @Test
    void an_announcement_of_a_computed_day_is_a_change() {
        assertThat(ChangeRules.changes(
                        List.of(new Wanted(WEDNESDAY, Wish.HOLIDAY, "Ngày nghỉ", true)), Map.of(WEDNESDAY, HOLIDAY), TODAY))
                .hasSize(1);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        refused("calendar.noDays");
        refused("calendar.dayMissing", new Wanted(null, Wish.HOLIDAY, "x", false));
        refused("calendar.kindMissing", new Wanted(WEDNESDAY, null, "x", false));
        refused("calendar.dayOutOfRange", new Wanted(LocalDate.of(2022, 12, 30), Wish.HOLIDAY, "x", false));
        refused("calendar.dayOutOfRange", new Wanted(LocalDate.of(2101, 1, 3), Wish.HOLIDAY, "x", false));
        refused("calendar.dayPast", new Wanted(TODAY, Wish.HALF_DAY, "x", false));
        refused("calendar.dayPast", new Wanted(TODAY.minusDays(3), Wish.HOLIDAY, "x", false));
        refused("calendar.dayTwice", new Wanted(WEDNESDAY, Wish.HOLIDAY, "x", false), new Wanted(WEDNESDAY, Wish.HALF_DAY, "x", false));
        refused("calendar.workdayOnWeekday", new Wanted(WEDNESDAY, Wish.SWAPPED_WORKDAY, "x", false));
        refused("calendar.dayOffOnWeekend", new Wanted(SATURDAY, Wish.HOLIDAY, "x", false));
        refused("calendar.dayOffOnWeekend", new Wanted(SATURDAY, Wish.HALF_DAY, "x", false));
        refused("calendar.nameMissing", new Wanted(WEDNESDAY, Wish.HOLIDAY, "\u00a0 ", false));
        refused("refusal.textTooLong", new Wanted(WEDNESDAY, Wish.HOLIDAY, "x".repeat(256), false));
        refused("calendar.changesNothing", new Wanted(WEDNESDAY, Wish.ORDINARY, null, null));
    }

    @Test
    void a_swapped_day_off_needs_its_day_of_making_up_in_the_change_or_on_record() {
        DayChange off = new DayChange(WEDNESDAY, null, new DayEntry(DayKind.SWAPPED_DAY_OFF, "Nghỉ", true));
        DayChange worked = new DayChange(SATURDAY, null, new DayEntry(DayKind.SWAPPED_WORKDAY, "Làm bù", true));
        assertThat(ChangeRules.withoutMakeUp(List.of(off), Map.of())).containsExactly(2024);
        assertThat(ChangeRules.withoutMakeUp(List.of(off, worked), Map.of())).isEmpty();
        assertThat(ChangeRules.withoutMakeUp(List.of(off), Map.of(SATURDAY, worked.after()))).isEmpty();
    }

    private static void refused(String code, Wanted... rows) {
        assertThatThrownBy(() -> ChangeRules.changes(List.of(rows), Map.of(), TODAY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
