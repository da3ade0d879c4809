package vn.thidua.discipline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.discipline.CaseKind;
import vn.thidua.discipline.Cases.Case;
import vn.thidua.discipline.Cases.Closing;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.discipline.Cases.State;

class BarTest {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2023, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2024, 2, 1);

    private final Bar bar = new Bar(FROM, TO);

    @Test
    void an_open_case_bars_from_every_plan_confirmed_or_not() {
        assertThat(bar.holds(found(State.OPENED, LATER, null))).isTrue();
        assertThat(bar.holds(found(State.CONFIRMED, LATER, null))).isTrue();
    }

    @Test
    void a_declined_case_and_one_closed_without_violation_bar_from_none() {
        assertThat(bar.holds(found(State.DECLINED, FROM, null))).isFalse();
        assertThat(bar.holds(found(State.CLOSED, FROM, closing(Outcome.NO_VIOLATION, null)))).isFalse();
    }

    @Test
    void a_violation_bars_from_the_plan_in_whose_period_the_case_was_opened() {
        assertThat(bar.holds(found(State.CLOSED, FROM, closing(Outcome.VIOLATION, null)))).isTrue();
        assertThat(bar.holds(found(State.CLOSED, TO, closing(Outcome.VIOLATION, null)))).isTrue();
        assertThat(bar.holds(found(State.CLOSED, TO.plusDays(1), closing(Outcome.VIOLATION, null)))).isFalse();
        assertThat(bar.holds(found(State.CLOSED, FROM.minusDays(1), closing(Outcome.VIOLATION, null)))).isFalse();
    }

    @Test
    void a_violation_bars_from_the_plan_in_whose_period_it_lies_though_the_case_was_opened_later() {
        assertThat(bar.holds(found(State.CLOSED, LATER, closing(Outcome.VIOLATION, TO)))).isTrue();
        assertThat(bar.holds(found(State.CLOSED, LATER, closing(Outcome.VIOLATION, LATER)))).isFalse();
    }

    private static Closing closing(Outcome outcome, LocalDate violatedOn) {
        return new Closing(outcome, "9/KL", LATER.plusDays(30), violatedOn, "words");
    }

    private static Case found(State state, LocalDate openedOn, Closing closing) {
        return new Case(
                1, "VV-2023-0001", CaseKind.COMPLAINT, "CCTL", null, "subject", "1/TB", openedOn, "tccb1", state, "truongtccb", closing);
    }
}
