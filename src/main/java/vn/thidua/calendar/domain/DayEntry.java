package vn.thidua.calendar.domain;

/** What the calendar says of a day that differs from the week's pattern. @param announced officially, not only computed */
public record DayEntry(DayKind kind, String name, boolean announced) {}
