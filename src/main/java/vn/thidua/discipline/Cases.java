package vn.thidua.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.organization.Conflicts.Subject;

/**
 * Cases against units and people of the department, from report to closing. For TCCB and the director alone: what others may know is
 * {@link Standing}. All changes run in the caller's transaction; days are those of Asia/Ho_Chi_Minh.
 */
public interface Cases {

    enum State {
        /** Reported by an officer, waits for the head; speaks against the nominee already. */
        OPENED,
        CONFIRMED,
        DECLINED,
        CLOSED
    }

    enum Outcome {
        NO_VIOLATION,
        VIOLATION
    }

    /** @param personId null or blank: the unit as a whole @param document number and date of the document that opens the case */
    record NewCase(CaseKind kind, String unitCode, String personId, String subject, String document, LocalDate openedOn) {}

    /** @param violatedOn day of the violation, null where it is not known or there was none */
    record Closing(Outcome outcome, String document, LocalDate closedOn, LocalDate violatedOn, String words) {}

    /** @param key e.g. {@code VV-2023-0001} @param personId null: the unit as a whole @param closing null until it is closed */
    record Case(
            long id,
            String key,
            CaseKind kind,
            String unitCode,
            String personId,
            String subject,
            String document,
            LocalDate openedOn,
            String openedBy,
            State state,
            String confirmedBy,
            Closing closing) {

        /** Whom the case is about: who is or works with him does not judge it. */
        public Subject concerned() {
            return new Subject(unitCode, personId);
        }
    }

    /** One step of a case. */
    record Step(State state, String user, Instant at, String reason) {}

    /**
     * Puts a case on record and gives it the next number of the year.
     *
     * @return its id
     * @throws vn.thidua.refusal.Refusal discipline.kindMissing, discipline.unitMissing, discipline.unitUnknown, discipline.personUnknown,
     *     discipline.personNotOfUnit, discipline.ownCase, discipline.subjectMissing, discipline.documentMissing, discipline.openedOnMissing,
     *     discipline.openedInFuture, discipline.openedTooEarly, discipline.textUnreadable, discipline.textTooLong
     */
    long open(String user, NewCase reported);

    /** OPENED to CONFIRMED. @throws vn.thidua.refusal.Refusal discipline.moved, discipline.confirmedByOpener (four eyes), organization.conflictSelf, conflictOwnUnit */
    void confirm(long id, String user);

    /** OPENED to DECLINED. @throws vn.thidua.refusal.Refusal as {@link #confirm}, discipline.reasonMissing */
    void decline(long id, String user, String reason);

    /**
     * CONFIRMED to CLOSED.
     *
     * @throws vn.thidua.refusal.Refusal discipline.moved, organization.conflictSelf, conflictOwnUnit, discipline.outcomeMissing, discipline.documentMissing,
     *     discipline.closedOnMissing, discipline.closedInFuture, discipline.closedBeforeOpened, discipline.violatedWithoutViolation,
     *     discipline.violatedAfterClosed, discipline.wordsMissing
     */
    void close(long id, String user, Closing closing);

    /** @throws vn.thidua.refusal.Refusal discipline.unknown */
    Case find(long id);

    /** Every step of a case, oldest first. */
    List<Step> history(long id);
}
