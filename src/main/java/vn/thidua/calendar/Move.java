package vn.thidua.calendar;

import java.time.Instant;

/**
 * A moment of a running case that moves, or has moved.
 *
 * @param caseKey business key of the case @param element id of the task or event in its model @param name as people read it
 * @param unitCode null where the case is of no unit
 */
public record Move(
        long planId, String planKey, String caseKey, Kind kind, String element, String name, String unitCode, Instant from, Instant to) {

    public enum Kind {
        /** When a task falls due. */
        DUE,
        REMINDER,
        ESCALATION,
        /** When the case goes on by itself. */
        TIMER
    }
}
