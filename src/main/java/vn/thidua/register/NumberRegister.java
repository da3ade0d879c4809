package vn.thidua.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The clerk's register of documents that leave (S1): numbers run on by agency, document type and year, none is given twice, whoever asks at once,
 * and each that is missing has its reason on record.
 *
 * <p>A series begins with the first number that it is given: what came before it is in an earlier book. From then on a number is the next one,
 * or one that is missing without an explanation, or its distance to the book is explained.
 */
public interface NumberRegister {

    /** @param type first part of a document's symbol as far as it has one, e.g. {@code KH}; else PROPOSAL, LETTER, DECISION @param year of the document's day */
    record Series(String agency, String type, int year) {}

    /** @param reference e.g. {@code plan:12}, unique to the document @param label key by which people call it */
    record Subject(String reference, String label) {}

    enum State {
        ISSUED,
        /** Kept for a document that is to come. */
        RESERVED,
        CANCELLED,
        /** Its document was given another number before it was issued. */
        REPLACED
    }

    /** @param subject null unless given @param dated day of the document, null unless given @param by null when numbered before there was a register */
    record Entry(int number, State state, Subject subject, LocalDate dated, String reason, String by, Instant at) {}

    /** @param first the numbers from here to {@code last}, both included */
    record Range(int first, int last) {}

    /** Numbers that the register does not give, and why. */
    record Skip(Range range, String reason, String by, Instant at) {}

    /** The number after the last; 1 in a series that has not begun. */
    int next(Series series);

    /**
     * Gives the number to the document, also one that was reserved. A document that is numbered anew leaves its former number behind as REPLACED.
     *
     * @param skipReason why numbers are left out on the way to this one; null or blank where none is
     * @throws vn.thidua.refusal.Refusal register.numberInvalid; register.numberTaken, naming the document that has it; register.numberCancelled;
     *     register.numberSkipped (explained as not given here); register.skipUnexplained, at {@code skipReason}; register.textTooLong,
     *     textUnreadable
     */
    void take(Series series, int number, LocalDate dated, Subject subject, String user, String skipReason);

    /** Gives the next number. @return it */
    int takeNext(Series series, LocalDate dated, Subject subject, String user);

    /** Keeps the next number for a document that is to come. @return it @throws vn.thidua.refusal.Refusal register.reasonMissing */
    int reserve(Series series, String purpose, String user);

    /** A reserved number is not used; it is never given again. @throws vn.thidua.refusal.Refusal register.notReserved, register.reasonMissing */
    void cancel(Series series, int number, String reason, String user);

    /** Puts on record why these numbers are missing. @throws vn.thidua.refusal.Refusal register.notMissing where one is not, register.reasonMissing */
    void explain(Series series, Range missing, String reason, String user);

    /** Numbers between the first and the last that are neither given nor explained, in order. */
    List<Range> unexplained(Series series);

    /** In the order of numbers. */
    List<Entry> entries(Series series);

    List<Skip> skips(Series series);
}
