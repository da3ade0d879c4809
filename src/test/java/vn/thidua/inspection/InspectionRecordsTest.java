package vn.thidua.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.IssuedPlan;
import vn.thidua.engine.EngineClock;
import vn.thidua.inspection.Inspections.Act;
import vn.thidua.inspection.Inspections.Finding;
import vn.thidua.inspection.Inspections.FindingState;
import vn.thidua.inspection.Inspections.InspectionAnnounced;
import vn.thidua.inspection.Inspections.InspectionDeclined;
import vn.thidua.inspection.Inspections.NewFinding;
import vn.thidua.inspection.Inspections.OpenFinding;
import vn.thidua.inspection.Inspections.Outcome;
import vn.thidua.inspection.Inspections.Proposal;
import vn.thidua.inspection.Inspections.State;
import vn.thidua.inspection.Inspections.Step;
import vn.thidua.nomination.Nominations;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
@RecordApplicationEvents
class InspectionRecordsTest {

    /** A Wednesday, two days after today. */
    private static final LocalDate DAY = LocalDate.of(2023, 11, 22);

    private static final String OFFICER = "tccb1";
    private static final String HEAD = "truongtccb";

    @Autowired
    private Inspections inspections;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationEvents events;

    private long plan;

    @BeforeEach
    void a_plan_runs() {
        plan = new IssuedPlan(organization, plans, nominations, clock).id();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void inspections_of_a_year_are_numbered_without_gaps() {
        String first = inspections.inspection(proposed("CCTL")).key();
        String second = inspections.inspection(proposed("CNTY")).key();

        assertThat(first).matches("KT-2023-\\d{4}");
        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(inspections.ofPlan(plan)).extracting(Inspections.Inspection::key).containsExactly(first, second);
    }

    @Test
    void who_proposed_an_inspection_does_not_approve_it() {
        long id = proposed("CCTL");
        refused(() -> inspections.approve(id, OFFICER), "inspection.approvedByProposer");
    }

    @Test
    void an_inspection_whose_day_has_passed_is_not_approved_any_more() {
        long id = proposed("CCTL");
        today(DAY.plusDays(1));
        refused(() -> inspections.approve(id, HEAD), "inspection.dayPassed");
    }

    @Test
    void a_proposal_is_declined_with_a_reason_that_its_officer_is_told() {
        long id = proposed("CCTL");
        refused(() -> inspections.decline(id, HEAD, " "), "inspection.reasonMissing");

        inspections.decline(id, HEAD, "later");

        assertThat(inspections.inspection(id).state()).isEqualTo(State.DECLINED);
        assertThat(inspections.history(id)).extracting(Step::reason).containsExactly(null, "later");
        assertThat(events.stream(InspectionDeclined.class)).containsExactly(new InspectionDeclined(id));
        refused(() -> inspections.approve(id, HEAD), "inspection.moved");
        refused(() -> inspections.announce(id), "inspection.moved");
    }

    @Test
    void an_approved_inspection_is_announced() {
        long id = approved("CCTL");
        inspections.announce(id);
        assertThat(events.stream(InspectionAnnounced.class)).containsExactly(new InspectionAnnounced(id));
    }

    @Test
    void an_inspection_that_found_nothing_is_closed_and_is_recorded_once() {
        long id = approved("CCTL");
        today(DAY);
        inspections.record(id, OFFICER, new Outcome(DAY, "good", List.of()));

        assertThat(inspections.inspection(id).state()).isEqualTo(State.CLOSED);
        assertThat(inspections.openFindings("CCTL")).isEmpty();
        refused(() -> inspections.record(id, OFFICER, new Outcome(DAY, "bad", List.of())), "inspection.moved");
    }

    @Test
    void a_finding_is_open_until_verified_and_the_last_one_closes_the_inspection() {
        long id = found("CCTL");
        String key = inspections.inspection(id).key();
        List<Finding> findings = inspections.findings(id);
        assertThat(inspections.openFindings("CCTL")).containsExactly(
                new OpenFinding(key + "/2", key, "second", DAY.plusDays(5)),
                new OpenFinding(key + "/1", key, "first", DAY.plusDays(9)));
        assertThat(inspections.openFindings("CNTY")).isEmpty();

        long first = findings.get(0).id();
        inspections.remedy(first, "cbCCTL", "done", "photo");
        inspections.remedy(findings.get(1).id(), "ttCCTL", "done", "photo");
        assertThat(inspections.openFindings("CCTL")).hasSize(2);
        inspections.verify(first, OFFICER);
        assertThat(inspections.openFindings("CCTL")).extracting(OpenFinding::text).containsExactly("second");
        assertThat(inspections.inspection(id).state()).isEqualTo(State.HELD);

        inspections.verify(findings.get(1).id(), OFFICER);
        assertThat(inspections.inspection(id).state()).isEqualTo(State.CLOSED);
        refused(() -> inspections.verify(first, OFFICER), "inspection.moved");
    }

    @Test
    void a_remedy_is_the_units_own_and_says_what_proves_it() {
        long finding = inspections.findings(found("CCTL")).get(0).id();
        refused(() -> inspections.remedy(finding, "cbCNTY", "done", "photo"), "inspection.notOfUnit");
        refused(() -> inspections.remedy(finding, "cbCCTL", " ", "photo"), "inspection.remedyMissing");
        refused(() -> inspections.remedy(finding, "cbCCTL", "done", null), "inspection.evidenceMissing");
        refused(() -> inspections.verify(finding, OFFICER), "inspection.moved");
    }

    @Test
    void a_returned_remedy_says_why_until_it_is_answered() {
        long finding = inspections.findings(found("CCTL")).get(0).id();
        inspections.remedy(finding, "cbCCTL", "done", "photo");
        refused(() -> inspections.returnRemedy(finding, OFFICER, null), "inspection.reasonMissing");

        inspections.returnRemedy(finding, OFFICER, "no photo");
        assertThat(inspections.finding(finding).state()).isEqualTo(FindingState.OPEN);
        assertThat(inspections.finding(finding).returnReason()).isEqualTo("no photo");

        inspections.remedy(finding, "cbCCTL", "done", "new photo");
        assertThat(inspections.finding(finding).returnReason()).isNull();
    }

    @Test
    void in_its_own_office_an_officer_never_verifies_a_finding_that_he_wrote_a_remedy_of() {
        long finding = inspections.findings(found("TCCB")).get(0).id();
        inspections.remedy(finding, OFFICER, "done", "photo");
        refused(() -> inspections.verify(finding, OFFICER), "inspection.verifiedByRemedier");
        refused(() -> inspections.returnRemedy(finding, OFFICER, "x"), "inspection.verifiedByRemedier");

        inspections.returnRemedy(finding, "tccb2", "no photo");
        inspections.remedy(finding, HEAD, "done", "new photo");
        refused(() -> inspections.verify(finding, OFFICER), "inspection.verifiedByRemedier");
        inspections.verify(finding, "tccb2");

        assertThat(inspections.history(inspections.finding(finding).inspectionId()))
                .extracting(Step::act)
                .endsWith(Act.REMEDIED, Act.RETURNED, Act.REMEDIED, Act.VERIFIED);
    }

    private long proposed(String unit) {
        return inspections.propose(OFFICER, new Proposal(plan, unit, DAY, "registration"));
    }

    private long approved(String unit) {
        long id = proposed(unit);
        inspections.approve(id, HEAD);
        return id;
    }

    private long found(String unit) {
        long id = approved(unit);
        today(DAY);
        inspections.record(
                id,
                OFFICER,
                new Outcome(DAY, "fair", List.of(new NewFinding("first", "do", DAY.plusDays(9)), new NewFinding("second", "do", DAY.plusDays(5)))));
        return id;
    }

    private void today(LocalDate day) {
        clock.startAt(Instant.parse(day + "T03:00:00Z"));
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.length() - 4));
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThat(catchThrowableOfType(Refusal.class, call)).as(code).isNotNull().extracting(Refusal::code).isEqualTo(code);
    }
}
