package vn.thidua.calendar;

/** Told in the transaction that refuses a change. */
public record CalendarChangeRefused(CalendarChange change) {}
