package vn.thidua.organization;

import java.time.LocalDate;

/**
 * Somebody is away and has named who stands in for him.
 *
 * @param firstDay and lastDay: both belong to it, in Asia/Ho_Chi_Minh @param reason null where none was given
 */
public record Absence(
        long id, String person, String deputy, LocalDate firstDay, LocalDate lastDay, String reason, String recordedBy) {

    public boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
