package vn.thidua.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.inspection.Inspections.NewFinding;
import vn.thidua.inspection.Inspections.Outcome;
import vn.thidua.inspection.Inspections.Proposal;
import vn.thidua.refusal.Refusal;

class InspectionRulesTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 15);

    private static final LocalDate SUMMARY = LocalDate.of(2024, 12, 20);

    private final ProposalRules proposals = new ProposalRules(List.of("CNTY", "KHTC"), SUMMARY, TODAY, new Weekdays());
    private final OutcomeRules outcomes = new OutcomeRules(TODAY.minusDays(5), TODAY);

    @ParameterizedTest
    @ValueSource(strings = {"CNTY", " cnty\u00a0"})
    void a_unit_is_named_by_its_code_as_people_type_it(String typed) {
        assertThat(proposals.check(proposal(typed, TODAY, "x")).unitCode()).isEqualTo("CNTY");
    }

    @Test
    void a_unit_that_does_not_carry_the_plan_out_is_refused_with_those_that_do() {
        Refusal refusal = refused(() -> proposals.check(proposal("TTKN", TODAY, "x")), "inspection.unitNotAddressed", "unitCode");
        assertThat(refusal.arguments()).containsExactly("CNTY, KHTC");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-14, inspection.dayPast",
        "2024-07-20, inspection.dayNotWorking",
        "2024-12-23, inspection.dayTooLate",
        ", inspection.dayMissing"
    })
    void an_inspection_is_on_a_working_day_from_today_to_the_summing_up(LocalDate day, String code) {
        refused(() -> proposals.check(proposal("CNTY", day, "x")), code, "inspectOn");
    }

    @Test
    void an_inspection_may_be_today_or_on_the_last_day() {
        assertThat(proposals.check(proposal("CNTY", TODAY, "x")).inspectOn()).isEqualTo(TODAY);
        assertThat(proposals.check(proposal("CNTY", SUMMARY, "x")).inspectOn()).isEqualTo(SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00a0\u200b"})
    void a_blank_subject_is_no_subject(String subject) {
        refused(() -> proposals.check(proposal("CNTY", TODAY, subject)), "inspection.subjectMissing", "subject");
    }

    @Test
    void an_unreadable_or_endless_text_is_refused() {
        refused(() -> proposals.check(proposal("CNTY", TODAY, "a\u0000b")), "inspection.textUnreadable", "subject");
        refused(() -> proposals.check(proposal("CNTY", TODAY, "a".repeat(4001))), "inspection.textTooLong", "subject");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-16, inspection.heldInFuture",
        "2024-07-09, inspection.heldBeforeAnnounced",
        ", inspection.heldOnMissing"
    })
    void an_inspection_was_held_between_its_day_and_today(LocalDate day, String code) {
        refused(() -> outcomes.check(new Outcome(day, "x", List.of())), code, "heldOn");
    }

    @Test
    void an_inspection_has_a_conclusion() {
        refused(() -> outcomes.check(new Outcome(TODAY, " ", null)), "inspection.conclusionMissing", "conclusion");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-12, 2024-07-12, inspection.findingDueEarly",
        "2024-07-12, 2024-07-13, inspection.findingDueEarly",
        "2024-07-15, 2024-07-15, inspection.findingDueEarly",
        "2024-07-15, 2025-07-16, inspection.findingDueLate",
        "2024-07-15, , inspection.findingIncomplete"
    })
    void a_finding_is_due_after_the_inspection_and_never_in_the_past(LocalDate held, LocalDate due, String code) {
        Refusal refusal = refused(() -> outcomes.check(outcome(held, finding(TODAY.plusDays(9)), finding(due))), code, "findings");
        assertThat(refusal.arguments()).containsExactly(2);
    }

    @Test
    void a_finding_may_be_due_today_when_the_inspection_was_before_and_at_most_a_year_later() {
        assertThat(outcomes.check(outcome(TODAY.minusDays(3), finding(TODAY))).findings()).hasSize(1);
        assertThat(outcomes.check(outcome(TODAY, finding(TODAY.plusYears(1)))).findings()).hasSize(1);
    }

    @Test
    void a_finding_says_what_was_found_and_what_must_be_done() {
        refused(() -> outcomes.check(outcome(TODAY, new NewFinding(" ", "x", TODAY.plusDays(1)))), "inspection.findingIncomplete", "findings");
        refused(() -> outcomes.check(outcome(TODAY, new NewFinding("x", null, TODAY.plusDays(1)))), "inspection.findingIncomplete", "findings");
    }

    @Test
    void more_than_fifty_findings_are_a_slip() {
        List<NewFinding> many = Collections.nCopies(51, finding(TODAY.plusDays(1)));
        refused(() -> outcomes.check(new Outcome(TODAY, "x", many)), "inspection.tooManyFindings", "findings");
    }

    private static Proposal proposal(String unit, LocalDate day, String subject) {
        return new Proposal(1, unit, day, subject);
    }

    private static Outcome outcome(LocalDate held, NewFinding... findings) {
        return new Outcome(held, "x", List.of(findings));
    }

    private static NewFinding finding(LocalDate due) {
        return new NewFinding("found", "to do", due);
    }

    private static Refusal refused(ThrowingCallable call, String code, String field) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        return refusal;
    }

    /** Monday to Friday. */
    static final class Weekdays implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public LocalDate plus(LocalDate from, int days) {
            LocalDate day = from;
            for (int left = Math.abs(days); left > 0; ) {
                day = day.plusDays(Integer.signum(days));
                left -= isWorkingDay(day) ? 1 : 0;
            }
            while (days == 0 && !isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        @Override
        public int between(LocalDate from, LocalDate to) {
            throw new UnsupportedOperationException();
        }
    }
}
