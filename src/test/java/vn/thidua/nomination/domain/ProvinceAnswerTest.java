package vn.thidua.nomination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.PlanFixture;

class ProvinceAnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2092, 2, 1);

    @Test
    void grants_the_award_as_proposed_whether_it_is_named_or_not() {
        assertThat(accepted(State.GRANTED, null, "12/QĐ-UBND", TODAY, null).grantedAward()).isEqualTo(FLAG);
        assertThat(accepted(State.GRANTED, FLAG, "12/QĐ-UBND", TODAY, null).grantedAward()).isEqualTo(FLAG);
        refused("nomination.notAsProposed", () -> accepted(State.GRANTED, CERTIFICATE, "12/QĐ-UBND", TODAY, null));
    }

    @Test
    void a_decision_has_a_number_and_a_day_that_is_not_in_the_future() {
        refused("nomination.decisionMissing", () -> accepted(State.GRANTED, null, "\u00a0", TODAY, null));
        refused("nomination.decisionMissing", () -> accepted(State.DOWNGRADED, CERTIFICATE, "12", null, null));
        refused("nomination.decisionInFuture", () -> accepted(State.GRANTED, null, "12", TODAY.plusDays(1), null));
    }

    @Test
    void downgrades_to_a_lower_award_only() {
        assertThat(accepted(State.DOWNGRADED, CERTIFICATE, "12", TODAY, null).grantedAward()).isEqualTo(CERTIFICATE);
        refused("nomination.notDowngraded", () -> accepted(State.DOWNGRADED, FLAG, "12", TODAY, null));
        refused("nomination.awardUnknown", () -> accepted(State.DOWNGRADED, "GK", "12", TODAY, null));
        refused("nomination.awardUnknown", () -> accepted(State.DOWNGRADED, null, "12", TODAY, null));
        ProvinceAnswer upgraded = new ProvinceAnswer(State.DOWNGRADED, FLAG, "12", TODAY, null);
        refused("nomination.notDowngraded", () -> upgraded.accepted(terms(), "Sở", CERTIFICATE, TODAY));
    }

    @Test
    void a_refusal_or_deferral_states_its_reason_and_grants_nothing() {
        assertThat(accepted(State.REFUSED, FLAG, null, null, "Không đạt").grantedAward()).isNull();
        assertThat(accepted(State.DEFERRED, null, null, null, " Chờ xếp hạng ").reason()).isEqualTo("Chờ xếp hạng");
        refused("nomination.outcomeReasonMissing", () -> accepted(State.REFUSED, null, "12", TODAY, "\u00a0"));
        refused("nomination.outcomeReasonMissing", () -> accepted(State.DEFERRED, null, null, null, null));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = Mode.EXCLUDE, names = {"GRANTED", "REFUSED", "DOWNGRADED", "DEFERRED"})
    void refuses_what_is_no_answer(State state) {
        refused("nomination.outcomeUnknown", () -> accepted(state, null, "12", TODAY, "Lý do"));
    }

    private static ProvinceAnswer accepted(State outcome, String granted, String number, LocalDate date, String reason) {
        return new ProvinceAnswer(outcome, granted, number, date, reason).accepted(terms(), "Sở", FLAG, TODAY);
    }

    private static AwardTerms terms() {
        return new AwardTerms(PlanFixture.plan());
    }
}
