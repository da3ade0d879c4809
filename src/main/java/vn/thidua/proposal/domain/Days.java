package vn.thidua.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import vn.thidua.calendar.WorkingDays;

/** Days on paper, and when an answer of the province is overdue. */
public final class Days {

    private static final LocalTime START_OF_BUSINESS = LocalTime.of(8, 0);
    private static final DateTimeFormatter AS_ON_PAPER = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    public static String onPaper(LocalDate day) {
        return day == null ? null : AS_ON_PAPER.format(day);
    }

    /**
     * 08:00 of the working day after the last one on which the answer would have been in time.
     *
     * @param signs days on which something was sent or received: the wait counts from the latest
     */
    public static Instant overdue(Collection<LocalDate> signs, int answerDays, WorkingDays workingDays, ZoneId zone) {
        LocalDate last = workingDays.plus(Collections.max(signs), answerDays);
        return workingDays.plus(last, 1).atTime(START_OF_BUSINESS).atZone(zone).toInstant();
    }
}
