package vn.thidua.calendar;

import java.util.List;

/** Told in the transaction that changes the calendar. @param moves of all running cases */
public record CalendarChanged(CalendarChange change, List<Move> moves) {}
