package vn.thidua.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.plan.PlanContent.Authority;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.proposal.Proposals.Answer;
import vn.thidua.proposal.Proposals.AnswerKind;
import vn.thidua.proposal.Proposals.Outcome;
import vn.thidua.proposal.Proposals.Result;
import vn.thidua.refusal.Refusal;

class AnswerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 1, 20);
    private static final LocalDate SENT = LocalDate.of(2030, 12, 10);
    private static final LocalDate DECIDED = LocalDate.of(2031, 1, 10);
    private static final LocalDate RECEIVED = LocalDate.of(2031, 1, 15);

    private static final List<Award> AWARDS = List.of(award("FLAG"), award("CERTIFICATE"));

    private static Award award(String code) {
        return new Award(code, code, Authority.PROVINCE, "Mục IV.2", "S35");
    }

    private static Nomination nomination(int number, String award, State state) {
        return new Nomination(
                number, "HS-" + number, 1, Target.AFFILIATE, "A", null, "Unit " + number, award, "a", "e", Map.of(), "p",
                state, 1, null, null, null, null, null);
    }

    private static AnswerRules rules(Nomination... nominations) {
        return new AnswerRules(
                TODAY,
                SENT,
                Arrays.stream(nominations)
                        .collect(java.util.stream.Collectors.toMap(Nomination::key, n -> n)),
                new ResultRules(TODAY, SENT, AWARDS));
    }

    private static final AnswerRules RULES = rules(
            nomination(1, "FLAG", State.PROPOSED),
            nomination(2, "CERTIFICATE", State.DEFERRED),
            nomination(3, "CERTIFICATE", State.GRANTED));

    private static Result row(int number, Outcome outcome, String award, String decision, LocalDate date) {
        boolean reasoned = outcome == Outcome.REFUSED || outcome == Outcome.DEFERRED;
        return new Result("HS-" + number, outcome, award, decision, date, reasoned ? "why" : null);
    }

    private static Answer result(Result... rows) {
        return new Answer(AnswerKind.RESULT, RECEIVED, null, null, List.of(rows));
    }

    private static void refuses(Answer answer, String code, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> RULES.check(answer));
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    private static void refusesRow(Result row, String code) {
        refuses(result(row), code, "results");
    }

    @Test
    void takes_a_receipt_with_the_rows_left_as_they_came() {
        Answer receipt = new Answer(AnswerKind.RECEIPT, SENT, " ", null, List.of(row(1, null, "", " ", null)));
        assertThat(RULES.check(receipt)).isEqualTo(new Answer(AnswerKind.RECEIPT, SENT, null, null, List.of()));
        assertThat(RULES.check(new Answer(AnswerKind.RECEIPT, TODAY, null, null, null)).results()).isEmpty();
    }

    @Test
    void refuses_an_answer_without_kind_or_day_or_with_a_day_that_cannot_be() {
        refuses(new Answer(null, RECEIVED, null, null, null), "proposal.kindMissing", "kind");
        refuses(new Answer(AnswerKind.RECEIPT, null, null, null, null), "proposal.receivedOnMissing", "receivedOn");
        refuses(new Answer(AnswerKind.RECEIPT, SENT.minusDays(1), null, null, null), "proposal.receivedBeforeSent", "receivedOn");
        refuses(new Answer(AnswerKind.RECEIPT, TODAY.plusDays(1), null, null, null), "proposal.receivedInFuture", "receivedOn");
    }

    @Test
    void a_request_for_a_supplement_says_what_is_missing() {
        Answer request = new Answer(AnswerKind.SUPPLEMENT, RECEIVED, " list ", RECEIVED, null);
        assertThat(RULES.check(request).content()).isEqualTo("list");
        refuses(new Answer(AnswerKind.SUPPLEMENT, RECEIVED, "\u00a0", null, null), "proposal.requestMissing", "content");
        refuses(
                new Answer(AnswerKind.SUPPLEMENT, RECEIVED, "list", RECEIVED.minusDays(1), null),
                "proposal.supplementDueEarly",
                "supplementDue");
    }

    @ParameterizedTest
    @EnumSource(value = AnswerKind.class, names = {"RECEIPT", "SUPPLEMENT"})
    void refuses_decisions_with_an_answer_that_has_none(AnswerKind kind) {
        refuses(
                new Answer(kind, RECEIVED, "text", null, List.of(row(1, Outcome.DEFERRED, null, null, null))),
                "proposal.resultsNotExpected",
                "results");
    }

    @Test
    void takes_a_result_for_some_names_and_leaves_the_others_open() {
        Answer answer = RULES.check(result(
                row(1, Outcome.DOWNGRADED, "CERTIFICATE", " 12/QD ", DECIDED), row(2, null, null, "\u00a0", null)));
        assertThat(answer.results()).containsExactly(row(1, Outcome.DOWNGRADED, "CERTIFICATE", "12/QD", DECIDED));
    }

    @Test
    void a_deferred_name_is_decided_later_or_deferred_again() {
        assertThat(RULES.check(result(row(2, Outcome.GRANTED, null, "1", DECIDED))).results()).hasSize(1);
        assertThat(RULES.check(result(row(2, Outcome.DEFERRED, null, null, null))).results()).hasSize(1);
    }

    @Test
    void refuses_a_result_that_decides_nothing() {
        refuses(result(), "proposal.noResult", "results");
        refuses(result(row(1, null, null, null, null), row(2, null, null, null, null)), "proposal.noResult", "results");
        refusesRow(row(1, null, null, "12", DECIDED), "proposal.outcomeMissing");
    }

    @Test
    void refuses_names_that_are_unknown_or_twice_or_already_decided() {
        refusesRow(row(9, Outcome.DEFERRED, null, null, null), "proposal.nomineeUnknown");
        refusesRow(new Result(null, Outcome.DEFERRED, null, null, null, "why"), "proposal.nomineeUnknown");
        refusesRow(row(3, Outcome.REFUSED, null, "1", DECIDED), "proposal.alreadyDecided");
        Result once = row(1, Outcome.DEFERRED, null, null, null);
        refuses(result(once, once), "proposal.nomineeTwice", "results");
    }

    @Test
    void one_bad_row_refuses_the_whole_answer() {
        refuses(
                result(row(1, Outcome.GRANTED, null, "1", DECIDED), row(2, Outcome.GRANTED, null, null, DECIDED)),
                "proposal.decisionMissing",
                "results");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"GRANTED", "REFUSED", "DOWNGRADED"})
    void demands_number_and_date_of_a_decision(Outcome outcome) {
        String award = outcome == Outcome.DOWNGRADED ? "CERTIFICATE" : null;
        refusesRow(row(1, outcome, award, null, DECIDED), "proposal.decisionMissing");
        refusesRow(row(1, outcome, award, "\u00a0", DECIDED), "proposal.decisionMissing");
        refusesRow(row(1, outcome, award, "1", null), "proposal.decisionMissing");
        assertThat(RULES.check(result(row(1, outcome, award, "1", DECIDED))).results()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"REFUSED", "DEFERRED"})
    void demands_the_reason_for_what_is_not_granted(Outcome outcome) {
        refusesRow(new Result("HS-1", outcome, null, "1", DECIDED, "\u00a0"), "proposal.outcomeReasonMissing");
    }

    @Test
    void a_decision_lies_between_sending_and_receipt() {
        assertThat(RULES.check(result(row(1, Outcome.GRANTED, null, "1", SENT))).results()).hasSize(1);
        assertThat(RULES.check(result(row(1, Outcome.GRANTED, null, "1", RECEIVED))).results()).hasSize(1);
        refusesRow(row(1, Outcome.GRANTED, null, "1", SENT.minusDays(1)), "proposal.decisionBeforeSent");
        refusesRow(row(1, Outcome.GRANTED, null, "1", RECEIVED.plusDays(1)), "proposal.decisionAfterReceipt");
        refusesRow(row(1, Outcome.GRANTED, null, "1", TODAY.plusDays(1)), "proposal.decisionInFuture");
        refusesRow(row(1, Outcome.DEFERRED, null, null, SENT.minusDays(1)), "proposal.decisionBeforeSent");
    }

    @Test
    void a_downgrade_names_a_lower_award_of_the_plan() {
        refusesRow(row(1, Outcome.DOWNGRADED, null, "1", DECIDED), "proposal.awardMissing");
        refusesRow(row(1, Outcome.DOWNGRADED, "FLAG", "1", DECIDED), "proposal.awardNotLower");
        refusesRow(row(1, Outcome.DOWNGRADED, "OTHER", "1", DECIDED), "proposal.awardNotLower");
        refusesRow(row(2, Outcome.DOWNGRADED, "FLAG", "1", DECIDED), "proposal.awardNotLower");
    }

    @Test
    void any_other_outcome_names_no_other_award() {
        assertThat(RULES.check(result(row(1, Outcome.GRANTED, "FLAG", "1", DECIDED))).results()).hasSize(1);
        refusesRow(row(1, Outcome.GRANTED, "CERTIFICATE", "1", DECIDED), "proposal.awardNotProposed");
        refusesRow(row(1, Outcome.REFUSED, "FLAG", "1", DECIDED), "proposal.awardNotExpected");
        refusesRow(row(1, Outcome.DEFERRED, "FLAG", null, null), "proposal.awardNotExpected");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void only_proposed_and_deferred_names_are_open(State state) {
        assertThat(ResultRules.open(state))
                .isEqualTo(state == Nominations.State.PROPOSED || state == Nominations.State.DEFERRED);
    }
}
