package vn.thidua.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.discipline.Cases.Case;
import vn.thidua.discipline.Cases.Closing;
import vn.thidua.discipline.Cases.NewCase;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.discipline.Cases.State;
import vn.thidua.discipline.Cases.Step;
import vn.thidua.discipline.Standing.OpenCase;
import vn.thidua.nomination.Records;

@ApplicationTest
@Transactional
class DisciplineRecordsTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Standing standing;

    @Autowired
    private ReportedCase reported;

    @Autowired
    private Records records;

    @Autowired
    private Clock clock;

    private long planId;
    private LocalDate today;

    @BeforeEach
    void a_plan() {
        planId = records.draft().id();
        today = LocalDate.now(clock);
    }

    @Test
    void numbers_cases_of_a_year_one_after_the_other_and_keeps_what_was_reported() {
        Case first = cases.find(open("tccb1", "CCTL", null));
        Case second = cases.find(open("tccb1", "CCTL", "cbCCTL"));
        assertThat(first.key()).matches("VV-" + today.getYear() + "-\\d{4}");
        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(second.personId()).isEqualTo("cbCCTL");
        assertThat(second.state()).isEqualTo(State.OPENED);
        assertThat(second.subject()).isEqualTo("Đơn tố cáo");
    }

    @Test
    void refuses_units_and_people_that_the_department_does_not_have() {
        refused("discipline.unitMissing", () -> open("tccb1", "\u00a0", null));
        assertThat(refused("discipline.unitUnknown", () -> open("tccb1", "KHONGCO", null)).field()).isEqualTo("unitCode");
        assertThat(refused("discipline.personUnknown", () -> open("tccb1", "CCTL", "khongco")).field()).isEqualTo("personId");
        refused("discipline.personNotOfUnit", () -> open("tccb1", "CCTL", "cbCNTY"));
    }

    @Test
    void refuses_a_case_without_kind_subject_document_or_day() {
        refused("discipline.kindMissing", () -> cases.open("tccb1", new NewCase(null, "CCTL", null, "a", "b", today)));
        refused("discipline.subjectMissing", () -> cases.open("tccb1", new NewCase(CaseKind.COMPLAINT, "CCTL", null, " ", "b", today)));
        refused("discipline.documentMissing", () -> cases.open("tccb1", new NewCase(CaseKind.COMPLAINT, "CCTL", null, "a", null, today)));
        refused("discipline.openedOnMissing", () -> cases.open("tccb1", new NewCase(CaseKind.COMPLAINT, "CCTL", null, "a", "b", null)));
        refused("discipline.openedInFuture", () -> opened(today.plusDays(1)));
        refused("discipline.openedTooEarly", () -> opened(today.minusYears(31)));
        refused("discipline.textTooLong", () -> cases.open("tccb1", new NewCase(CaseKind.COMPLAINT, "CCTL", null, "a", "b".repeat(256), today)));
        refused("discipline.textUnreadable", () -> cases.open("tccb1", new NewCase(CaseKind.COMPLAINT, "CCTL", null, "a\0", "b", today)));
    }

    @Test
    void who_reported_a_case_does_not_confirm_it_and_nobody_acts_in_his_own() {
        long id = open("tccb1", "TCCB", "truongtccb");
        refused("discipline.confirmedByOpener", () -> cases.confirm(id, "tccb1"));
        refused("discipline.confirmedByOpener", () -> cases.decline(id, "tccb1", "Lý do"));
        refused("organization.conflictSelf", () -> cases.confirm(id, "truongtccb"));
        refused("organization.conflictSelf", () -> cases.decline(id, "truongtccb", "Lý do"));
        cases.confirm(id, "giamdoc");
        refused("organization.conflictSelf", () -> cases.close(id, "truongtccb", closing(Outcome.NO_VIOLATION, today, null)));
        refused("discipline.ownCase", () -> open("tccb1", "TCCB", "tccb1"));
    }

    @Test
    void a_case_is_declined_with_a_reason_and_then_rests() {
        long id = open("tccb1", "CCTL", null);
        refused("discipline.reasonMissing", () -> cases.decline(id, "truongtccb", "\u200b"));
        cases.decline(id, "truongtccb", "Không có căn cứ");
        assertThat(cases.history(id)).extracting(Step::state).containsExactly(State.OPENED, State.DECLINED);
        assertThat(cases.history(id).get(1).reason()).isEqualTo("Không có căn cứ");
        refused("discipline.moved", () -> cases.confirm(id, "truongtccb"));
        refused("discipline.moved", () -> cases.close(id, "tccb2", closing(Outcome.NO_VIOLATION, today, null)));
    }

    @Test
    void a_case_is_closed_by_a_document_between_its_opening_and_today() {
        long id = opened(today.minusDays(3));
        refused("discipline.moved", () -> cases.close(id, "tccb2", closing(Outcome.NO_VIOLATION, today, null)));
        cases.confirm(id, "truongtccb");
        refused("discipline.outcomeMissing", () -> cases.close(id, "tccb2", closing(null, today, null)));
        refused("discipline.closedOnMissing", () -> cases.close(id, "tccb2", closing(Outcome.VIOLATION, null, null)));
        refused("discipline.closedInFuture", () -> cases.close(id, "tccb2", closing(Outcome.VIOLATION, today.plusDays(1), null)));
        refused("discipline.closedBeforeOpened", () -> cases.close(id, "tccb2", closing(Outcome.VIOLATION, today.minusDays(4), null)));
        refused("discipline.violatedAfterClosed", () -> cases.close(id, "tccb2", closing(Outcome.VIOLATION, today.minusDays(1), today)));
        refused("discipline.violatedWithoutViolation", () -> cases.close(id, "tccb2", closing(Outcome.NO_VIOLATION, today, today)));
        refused("discipline.documentMissing", () -> cases.close(id, "tccb2", new Closing(Outcome.VIOLATION, " ", today, null, "a")));
        refused("discipline.wordsMissing", () -> cases.close(id, "tccb2", new Closing(Outcome.VIOLATION, "9/KL", today, null, " ")));
        Closing closing = closing(Outcome.VIOLATION, today, today.minusDays(20));
        cases.close(id, "tccb2", closing);
        assertThat(cases.find(id).closing()).isEqualTo(closing);
    }

    @Test
    void a_case_speaks_against_its_unit_or_its_person_alone_until_it_ends() {
        long unit = reported.against("CCTL", null);
        long person = reported.against("CCTL", "cbCCTL");
        long department = reported.against("SNN", null);
        assertThat(standing.blocking("CCTL", null, planId)).extracting(OpenCase::key).containsExactly(cases.find(unit).key());
        assertThat(standing.blocking("CCTL", "cbCCTL", planId)).extracting(OpenCase::key).containsExactly(cases.find(person).key());
        assertThat(standing.blocking("CCTL", "ttCCTL", planId)).isEmpty();
        assertThat(standing.blocking("CNTY", null, planId)).isEmpty();
        assertThat(standing.blocking("SNN", null, planId))
                .containsExactly(new OpenCase(cases.find(department).key(), CaseKind.DENUNCIATION, ReportedCase.DOCUMENT));
        reported.declined(unit);
        reported.closed(person, Outcome.NO_VIOLATION);
        assertThat(standing.blocking("CCTL", null, planId)).isEmpty();
        assertThat(standing.blocking("CCTL", "cbCCTL", planId)).isEmpty();
    }

    private long open(String user, String unitCode, String personId) {
        return cases.open(
                user,
                new NewCase(
                        CaseKind.DENUNCIATION,
                        unitCode,
                        personId,
                        Normalizer.normalize(" Đơn tố cáo ", Normalizer.Form.NFD),
                        "12/TB-TTr",
                        today));
    }

    private long opened(LocalDate openedOn) {
        return cases.open("tccb1", new NewCase(CaseKind.COMPLAINT, "CCTL", null, "a", "b", openedOn));
    }

    private static Closing closing(Outcome outcome, LocalDate closedOn, LocalDate violatedOn) {
        return new Closing(outcome, "9/KL-TTr", closedOn, violatedOn, "Kết luận");
    }

    private static int number(Case found) {
        return Integer.parseInt(found.key().substring(8));
    }
}
