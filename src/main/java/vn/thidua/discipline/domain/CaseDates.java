package vn.thidua.discipline.domain;

import java.time.LocalDate;
import vn.thidua.discipline.Cases.Closing;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.refusal.Refusal;

/** Days of a case: what has happened lies behind us, and in order. */
public record CaseDates(LocalDate today) {

    /** Longer than any case is kept; a day before it is a slip of the pen. */
    private static final int YEARS_BACK = 30;

    /** @throws Refusal discipline.openedOnMissing, discipline.openedInFuture, discipline.openedTooEarly */
    public void checkOpened(LocalDate openedOn) {
        if (openedOn == null) {
            throw Refusal.of("discipline.openedOnMissing").at("openedOn");
        }
        if (openedOn.isAfter(today)) {
            throw Refusal.of("discipline.openedInFuture").at("openedOn");
        }
        if (openedOn.isBefore(today.minusYears(YEARS_BACK))) {
            throw Refusal.of("discipline.openedTooEarly", YEARS_BACK).at("openedOn");
        }
    }

    /**
     * @throws Refusal discipline.closedOnMissing, discipline.closedInFuture, discipline.closedBeforeOpened,
     *     discipline.violatedWithoutViolation, discipline.violatedAfterClosed
     */
    public void checkClosed(LocalDate openedOn, Closing closing) {
        LocalDate closedOn = closing.closedOn();
        if (closedOn == null) {
            throw Refusal.of("discipline.closedOnMissing").at("closedOn");
        }
        if (closedOn.isAfter(today)) {
            throw Refusal.of("discipline.closedInFuture").at("closedOn");
        }
        if (closedOn.isBefore(openedOn)) {
            throw Refusal.of("discipline.closedBeforeOpened").at("closedOn");
        }
        checkViolated(closing);
    }

    private static void checkViolated(Closing closing) {
        if (closing.violatedOn() == null) {
            return;
        }
        if (closing.outcome() != Outcome.VIOLATION) {
            throw Refusal.of("discipline.violatedWithoutViolation").at("violatedOn");
        }
        if (closing.violatedOn().isAfter(closing.closedOn())) {
            throw Refusal.of("discipline.violatedAfterClosed").at("violatedOn");
        }
    }
}
