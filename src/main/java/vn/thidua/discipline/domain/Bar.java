package vn.thidua.discipline.domain;

import java.time.LocalDate;
import vn.thidua.discipline.Cases.Case;
import vn.thidua.discipline.Cases.Outcome;

/** For which plan a case speaks against a nominee. @param from first day of the plan's achievement period @param to its last day */
public record Bar(LocalDate from, LocalDate to) {

    public boolean holds(Case found) {
        return switch (found.state()) {
            case OPENED, CONFIRMED -> true;
            case DECLINED -> false;
            case CLOSED -> found.closing().outcome() == Outcome.VIOLATION
                    && (within(found.openedOn()) || within(found.closing().violatedOn()));
        };
    }

    private boolean within(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
