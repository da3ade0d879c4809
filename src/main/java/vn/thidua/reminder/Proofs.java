package vn.thidua.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The proof of đôn đốc (S13, S61, S66): who was told of what and when, and what became of the letter. */
public interface Proofs {

    enum Step {
        REMIND_BEFORE,
        REMIND_ON_DAY,
        REMIND_LATE,
        ESCALATE,
        /** Whoever has the task learns that the superior was told. */
        ESCALATE_COPY,
        ANSWER_OVERDUE,
        RETURNED,
        /** A letter that is no step: a plan is issued, results are announced … */
        NOTICE
    }

    enum Delivery {
        /** The next morning's letter will carry it. */
        WAITING,
        /** The task was done before the letter was written. */
        SETTLED,
        /** Nobody holds the role. */
        NOBODY,
        PENDING,
        SENDING,
        SENT,
        FAILED,
        UNCERTAIN,
        UNDELIVERABLE;

        /** Whether somebody who should have been told was not, as far as is known. */
        public boolean undelivered() {
            return this == NOBODY || this == FAILED || this == UNCERTAIN || this == UNDELIVERABLE;
        }
    }

    /**
     * @param unitCode only of this unit: what its cases were told of and, of what is no unit's case, what its people were told; null: of all
     * @param from first day, in the department's zone, null: from the beginning @param to last day, null: until now
     */
    record Question(long planId, String unitCode, LocalDate from, LocalDate to) {}

    /**
     * @param at when the step was taken, or the letter written
     * @param taskName null where it is about no single task @param caseKey null where it belongs to no case
     * @param unitCode null where it is neither a unit's case nor told to somebody of a unit
     * @param recipient null: nobody holds the role @param position as the directory has it now, empty where it has none
     * @param due null where nothing is due @param subject of the letter, null where none is written yet
     * @param deliveryAt since when the letter is in this state, null where there is no letter
     */
    record Line(
            Instant at,
            Step step,
            String taskName,
            String caseKey,
            String unitCode,
            String recipient,
            String recipientName,
            String position,
            Instant due,
            String subject,
            Delivery delivery,
            Instant deliveryAt) {}

    /**
     * @param unitCode null: of no unit @param reminders how often somebody was reminded of his own task
     * @param escalations how often a superior was told @param undelivered of all that was to be told
     * @param late tasks that were done after their due moment, or are open after it @param meanDaysLate of these, in working days; 0 where none
     * @param openLate tasks that are open after their due moment
     */
    record UnitSummary(String unitCode, int reminders, int escalations, int undelivered, int late, double meanDaysLate, int openLate) {}

    int count(Question question);

    /** @return in the order of time */
    List<Line> page(Question question, int offset, int most);

    /** All of them in the order of time, without holding them all. */
    void each(Question question, Consumer<Line> reader);

    /** One a unit of which there is something to say, in the order of the directory; of no unit last. Days of the question mean due days of tasks. */
    List<UnitSummary> summary(Question question);
}
