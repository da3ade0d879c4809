package vn.thidua.regime;

import java.time.LocalDate;

/**
 * A document that plans refer to (S23).
 *
 * @param number as on the document, e.g. {@code 45/2018/QĐ-TTg} @param date of issue; null: not read
 * @param forYear the only year that its title speaks of, or null @param endedOn last day in force; null: none known
 * @param verified whether what is said here was held against a public text @param source where it was read
 */
public record Reference(
        String number,
        String type,
        LocalDate date,
        String issuer,
        String subject,
        Integer forYear,
        LocalDate endedOn,
        boolean verified,
        String source) {

    /** How a text about a year stands to this document. */
    public enum Status {
        IN_FORCE,
        /** Ended before the time that the plan speaks of. */
        ENDED,
        /** Speaks of another year than the plan. */
        OTHER_YEAR,
        /** On the register, but not held against a public text. */
        UNVERIFIED,
        /** Not on the register. */
        UNKNOWN
    }
}
