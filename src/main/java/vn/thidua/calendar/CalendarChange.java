package vn.thidua.calendar;

import java.util.List;
import vn.thidua.calendar.domain.DayChange;

/**
 * A change of the calendar with what stood there before.
 *
 * @param document that announces it, null where none does @param words why it was refused @param days in their order
 */
public record CalendarChange(
        long id, State state, String document, String reason, String proposedBy, String decidedBy, String words, List<DayChange> days) {

    public enum State {
        PROPOSED,
        CONFIRMED,
        APPLIED,
        REFUSED
    }

    /** What a person calls it. */
    public String key() {
        return "LLV-" + id;
    }
}
