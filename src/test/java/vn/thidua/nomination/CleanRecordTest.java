package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.discipline.Cases.Outcome;
import vn.thidua.discipline.ReportedCase;
import vn.thidua.engine.RefusalWording;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.Nominations.Step;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.Selections.Strike;
import vn.thidua.nomination.persistence.NominationTable;
import vn.thidua.nomination.persistence.NominationTrail;
import vn.thidua.organization.Conflicts;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** An open case is asked for at entry, at the selection, at sign-off and at the result (S42, S47, S52). */
@ApplicationTest
@Transactional
class CleanRecordTest {

    @Autowired
    private Nominations nominations;

    @Autowired
    private NominationTable table;

    @Autowired
    private NominationTrail trail;

    @Autowired
    private Plans plans;

    @Autowired
    private CleanRecord cleanRecord;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Records records;

    @Autowired
    private ReportedCase cases;

    @Autowired
    private RefusalWording wording;

    @Autowired
    private Clock clock;

    private Selections selections;
    private long planId;

    @BeforeEach
    void a_plan() {
        planId = records.draft().id();
        selections = new NomineeSelection(table, trail, plans, id -> true, plan -> Map.of(), cleanRecord, conflicts);
    }

    @Test
    void a_unit_with_an_open_case_is_not_proposed_and_reads_kind_document_and_clause() {
        cases.against("CCTL", null);
        Refusal refusal = refused("nomination.openCase", () -> nominations.submit(unit("CCTL")));
        assertThat(refusal.clause()).isEqualTo("Mục IV.3");
        assertThat(refusal.field()).isEqualTo("award");
        assertThat(wording.text(refusal, null)).contains("Chi cục Thủy lợi", "tố cáo", ReportedCase.DOCUMENT, "Mục IV.3");
        assertThat(wording.text(refusal, null)).doesNotContain("Nội dung đơn");
        refused("nomination.openCase", () -> nominations.check(unit("CCTL")));
        nominations.submit(person("ttCCTL"));
    }

    @Test
    void a_person_with_an_open_case_is_not_proposed_until_it_ends_without_violation() {
        long open = cases.against("CCTL", "cbCCTL");
        assertThat(refused("nomination.openCase", () -> nominations.submit(person("cbCCTL"))).field()).isEqualTo("personId");
        cases.closed(open, Outcome.NO_VIOLATION);
        nominations.submit(person("cbCCTL"));
        nominations.submit(unit("CCTL"));
    }

    @Test
    void where_the_plan_has_no_such_criterion_the_refusal_names_no_clause() {
        cases.against("SNN", null);
        assertThat(refused("nomination.openCase", () -> nominations.submit(department(FLAG))).clause()).isNull();
        assertThat(refused("nomination.openCase", () -> nominations.submit(department(CERTIFICATE))).clause()).isEqualTo("Mục IV.3");
    }

    @Test
    void a_case_opened_after_entry_stops_the_selection_of_its_nominee_alone() {
        long struck = eligible(unit("CCTL"));
        long clean = eligible(person("ttCCTL"));
        long open = cases.against("CCTL", null);
        Refusal refusal = refused("nomination.openCaseListed", () -> select(struck, clean));
        assertThat(refusal.clause()).isEqualTo("Mục IV.3");
        assertThat(refusal.field()).isEqualTo("ranking");
        selections.select(
                planId,
                Records.OFFICER,
                List.of(new Choice(struck, false, 1, null), new Choice(clean, true, 1, null)),
                null);
        assertThat(nominations.nomination(clean).state()).isEqualTo(State.SELECTED);
        cases.declined(open);
    }

    @Test
    void a_case_opened_after_the_selection_stops_the_sign_off_until_the_name_is_struck() {
        long barred = eligible(unit("CCTL"));
        long clean = eligible(person("ttCCTL"));
        select(barred, clean);
        cases.against("CCTL", null);
        Refusal refusal =
                refused("nomination.openCaseListed", () -> selections.approve(planId, Records.DIRECTOR, List.of()));
        assertThat(refusal.clause()).isEqualTo("Mục IV.3");
        assertThat(refusal.field()).isEqualTo("names");
        selections.approve(planId, Records.DIRECTOR, List.of(new Strike(barred, "Có đơn tố cáo")));
        assertThat(nominations.nomination(barred).state()).isEqualTo(State.STRUCK);
        assertThat(nominations.nomination(clean).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_declined_case_stops_no_sign_off() {
        long unit = eligible(unit("CCTL"));
        select(unit);
        cases.declined(cases.against("CCTL", null));
        assertThat(selections.approve(planId, Records.DIRECTOR, List.of())).isTrue();
    }

    @Test
    void an_award_that_the_province_grants_in_spite_of_a_case_is_kept_and_flagged() {
        long barred = eligible(unit("CCTL"));
        long clean = eligible(person("ttCCTL"));
        select(barred, clean);
        selections.approve(planId, Records.DIRECTOR, List.of());
        nominations.propose(planId);
        cases.against("CCTL", null);
        granted(barred);
        granted(clean);
        assertThat(nominations.nomination(barred).state()).isEqualTo(State.GRANTED);
        List<Step> history = nominations.history(barred);
        assertThat(history.get(history.size() - 1).reason()).contains("tố cáo", ReportedCase.DOCUMENT);
        assertThat(nominations.history(clean)).filteredOn(step -> step.state() == State.GRANTED).hasSize(1);
    }

    private void granted(long id) {
        nominations.answered(id, State.GRANTED, CERTIFICATE, "512/QĐ-UBND", LocalDate.now(clock), null);
    }

    private void select(long... chosen) {
        List<Choice> choices = java.util.Arrays.stream(chosen).mapToObj(id -> new Choice(id, true, 1, null)).toList();
        selections.select(planId, Records.OFFICER, choices, null);
    }

    private long eligible(NewNomination proposed) {
        long id = nominations.submit(proposed);
        nominations.appraised(id, true, null);
        return id;
    }

    private NewNomination unit(String unitCode) {
        return nomination(Target.AFFILIATE, unitCode, null, CERTIFICATE);
    }

    private NewNomination person(String personId) {
        return nomination(Target.PERSON, "CCTL", personId, CERTIFICATE);
    }

    private NewNomination department(String award) {
        return nomination(Target.DEPARTMENT, "SNN", null, award);
    }

    private NewNomination nomination(Target target, String unitCode, String personId, String award) {
        return new NewNomination(planId, target, unitCode, personId, award, "Thành tích", null, Map.of(), "tccb3");
    }
}
