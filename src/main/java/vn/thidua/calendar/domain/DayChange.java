package vn.thidua.calendar.domain;

import java.time.LocalDate;

/** One day of a change. @param before null: it followed the week's pattern @param after null: it will */
public record DayChange(LocalDate day, DayEntry before, DayEntry after) {}
