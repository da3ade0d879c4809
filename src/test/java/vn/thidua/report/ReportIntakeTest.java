package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.attachment.Evidence;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.Records;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports.Act;
import vn.thidua.report.Reports.Closing;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Report;
import vn.thidua.report.Reports.State;
import vn.thidua.report.Reports.Step;
import vn.thidua.report.Reports.Writing;

@ApplicationTest
@Transactional
class ReportIntakeTest {

    private static final String AWARD = "BANG_KHEN";

    @Autowired
    private Reports reports;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Records records;

    @Autowired
    private Evidence evidence;

    private Plan plan;

    @BeforeEach
    void the_reports_are_open() {
        plan = records.issued();
        reports.open(plan.id());
    }

    @Test
    void opens_one_report_for_each_addressee_in_the_plans_order_and_never_twice() {
        assertThat(reports.ofPlan(plan.id()))
                .extracting(Report::unitCode)
                .containsExactlyElementsOf(plan.content().addressees());
        List<Long> ids = reports.ids(plan.id());
        assertThat(reports.open(plan.id())).isEqualTo(ids);
        assertThat(reports.ofPlan(plan.id())).extracting(Report::state).containsOnly(State.DRAFT);
        assertThat(of("CCTL").key()).matches("BC-2023(-TD\\d+)?-CCTL");
    }

    @Test
    void does_not_open_reports_of_a_plan_that_is_not_issued() {
        long draft = records.draft().id();
        refused("report.planNotIssued", () -> reports.open(draft));
    }

    @Test
    void a_report_is_written_confirmed_and_accepted() {
        long id = of("CCTL").id();
        reports.write(id, "cbCCTL", writing());
        reports.confirm(id, "ttCCTL");
        reports.accept(id, "tccb2");
        Report accepted = reports.report(id);
        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.writtenBy()).isEqualTo("cbCCTL");
        assertThat(accepted.confirmedBy()).isEqualTo("ttCCTL");
        assertThat(accepted.acceptedBy()).isEqualTo("tccb2");
        assertThat(accepted.acceptedAt()).isNotNull();
        assertThat(accepted.figures()).containsEntry("tasksOnTimePercent", new BigDecimal("99.5"));
        assertThat(accepted.difficulties()).isEqualTo("Thiếu kinh phí");
    }

    @Test
    void each_return_is_kept_with_who_why_and_what_was_missing() {
        long id = of("CCTL").id();
        reports.write(id, "cbCCTL", writing());
        refused("report.reasonMissing", () -> reports.declineConfirmation(id, "ttCCTL", "\u00a0"));
        reports.declineConfirmation(id, "ttCCTL", "Bổ sung số liệu");
        assertThat(reports.report(id).returnReason()).isEqualTo("Bổ sung số liệu");
        reports.write(id, "cbCCTL", writing());
        assertThat(reports.report(id).returnReason()).isNull();
        reports.confirm(id, "ttCCTL");
        refused("report.reasonMissing", () -> reports.declineAcceptance(id, "tccb2", "", List.of("ND1")));
        refused("report.partUnknown", () -> reports.declineAcceptance(id, "tccb2", "Thiếu", List.of("ND99")));
        reports.declineAcceptance(id, "tccb2", "Thiếu kết quả", List.of("ND1", "tasksOnTimePercent"));
        assertThat(reports.report(id).state()).isEqualTo(State.DRAFT);
        assertThat(reports.report(id).returnMissing()).containsExactly("ND1", "tasksOnTimePercent");
        assertThat(reports.report(id).sections()).isNotEmpty();
        assertThat(reports.history(id))
                .extracting(Step::act, Step::user, Step::reason)
                .containsExactly(
                        tuple(Act.WRITTEN, "cbCCTL", null),
                        tuple(Act.RETURNED_BY_HEAD, "ttCCTL", "Bổ sung số liệu"),
                        tuple(Act.WRITTEN, "cbCCTL", null),
                        tuple(Act.CONFIRMED, "ttCCTL", null),
                        tuple(Act.RETURNED_BY_TCCB, "tccb2", "Thiếu kết quả"));
    }

    @Test
    void only_the_units_head_confirms_and_never_what_he_wrote_himself() {
        long id = of("CCTL").id();
        reports.write(id, "cbCCTL", writing());
        refused("report.notUnitHead", () -> reports.confirm(id, "cbCCTL"));
        refused("report.notUnitHead", () -> reports.confirm(id, "ttTTBVTV"));
        refused("report.notUnitHead", () -> reports.declineConfirmation(id, "quantri", "Lý do"));
        long own = of("TTBVTV").id();
        reports.write(own, "ttTTBVTV", writing());
        refused("report.confirmedByWriter", () -> reports.confirm(own, "ttTTBVTV"));
    }

    @Test
    void a_step_is_taken_from_its_own_state_only() {
        long id = of("CCTL").id();
        refused("report.moved", () -> reports.confirm(id, "ttCCTL"));
        refused("report.moved", () -> reports.accept(id, "tccb2"));
        refused("report.moved", () -> reports.declineAcceptance(id, "tccb2", "Lý do", List.of()));
        reports.write(id, "cbCCTL", writing());
        refused("report.moved", () -> reports.write(id, "cbCCTL", writing()));
        refused("report.moved", () -> reports.accept(id, "tccb2"));
        reports.confirm(id, "ttCCTL");
        reports.accept(id, "tccb2");
        refused("report.moved", () -> reports.accept(id, "tccb2"));
        refused("report.unknown", () -> reports.report(-1));
    }

    @Test
    void acceptance_submits_the_proposals_as_nominations() {
        long id = of("CCTL").id();
        evidence.of(plan.id(), "CCTL");
        evidence.ofPerson(plan.id(), "CCTL", "ttCCTL");
        reports.write(id, "cbCCTL", writing(collective(), person("ttCCTL")));
        assertThat(nominations.ofPlan(plan.id())).isEmpty();
        reports.confirm(id, "ttCCTL");
        reports.accept(id, "tccb2");
        assertThat(nominations.ofPlan(plan.id()))
                .extracting(Nomination::target, Nomination::unitCode, Nomination::personId, Nomination::proposedBy)
                .containsExactly(
                        tuple(Target.AFFILIATE, "CCTL", null, "cbCCTL"), tuple(Target.PERSON, "CCTL", "ttCCTL", "cbCCTL"));
        assertThat(nominations.ofPlan(plan.id()).get(1).values())
                .containsEntry("openViolations", new Value(BigDecimal.ZERO, "Thanh tra Sở"));
    }

    @Test
    void an_office_is_not_proposed_and_reads_the_clause() {
        long id = of("VPS").id();
        Refusal refusal =
                refused("nomination.targetNotForAward", () -> reports.write(id, "cbVPS", writing(collective())));
        assertThat(refusal.clause()).isEqualTo("Mục IV.4");
        assertThat(refusal.field()).isEqualTo("collectiveAward");
        evidence.ofPerson(plan.id(), "VPS", "cbVPS");
        reports.write(id, "cbVPS", writing(person("cbVPS")));
    }

    @Test
    void a_person_of_another_unit_is_not_proposed() {
        assertThat(refused(
                                "nomination.personNotOfUnit",
                                () -> reports.write(of("CCTL").id(), "cbCCTL", writing(person("cbVPS"))))
                        .field())
                .isEqualTo("proposeIndividual");
    }

    @Test
    void a_proposal_without_its_documents_is_not_handed_in_and_its_officer_reads_which_are_missing() {
        long id = of("CCTL").id();
        evidence.of(plan.id(), "CCTL");
        Refusal refusal = refused("attachment.incomplete", () -> reports.write(id, "cbCCTL", writing(collective(), person("ttCCTL"))));
        assertThat(refusal.field()).isEqualTo("individualEvidence");
        assertThat(refusal.arguments()[2])
                .asString()
                .contains("Chứng nhận sáng kiến", "Xác nhận không vi phạm")
                .doesNotContain("Báo cáo thành tích", "Biên bản họp bình xét", "Tờ trình", "Hội đồng");
        assertThat(of("CCTL").state()).isEqualTo(State.DRAFT);
    }

    @Test
    void the_head_does_not_confirm_what_was_taken_out_of_a_dossier_since() {
        long id = of("CCTL").id();
        evidence.of(plan.id(), "CCTL");
        reports.write(id, "cbCCTL", writing(collective()));
        evidence.takeAwayAll(evidence.collective(plan.id(), "CCTL"));
        refused("attachment.unsigned", () -> reports.confirm(id, "ttCCTL"));
    }

    @Test
    void the_signed_report_of_achievements_is_asked_of_the_head_whose_officer_wrote_what_it_says() {
        long id = of("CCTL").id();
        reports.write(id, "cbCCTL", writing(collective()));
        assertThat(refused("attachment.unsigned", () -> reports.confirm(id, "ttCCTL")).arguments()[2])
                .asString()
                .contains("Báo cáo thành tích", "Biên bản họp bình xét");
        evidence.of(plan.id(), "CCTL");
        reports.confirm(id, "ttCCTL");
        assertThat(reports.proposed(id)).singleElement().satisfies(nomination -> {
            assertThat(nomination.unitCode()).isEqualTo("CCTL");
            assertThat(nomination.award()).isEqualTo(AWARD);
        });
    }

    @Test
    void closes_the_intake_and_keeps_who_was_missing() {
        accept("CCTL");
        reports.write(of("TTBVTV").id(), "cbTTBVTV", writing());
        refused("report.reasonMissing", () -> reports.closeIntake(plan.id(), Records.HEAD, " \u00a0"));
        reports.closeIntake(plan.id(), Records.HEAD, "Hết hạn");
        Closing closing = reports.closing(plan.id()).orElseThrow();
        assertThat(closing.closedBy()).isEqualTo(Records.HEAD);
        assertThat(closing.reason()).isEqualTo("Hết hạn");
        assertThat(closing.missing())
                .contains("TTBVTV")
                .doesNotContain("CCTL")
                .hasSize(plan.content().addressees().size() - 1);
        assertThat(of("CCTL").state()).isEqualTo(State.ACCEPTED);
        refused("report.intakeClosed", () -> reports.confirm(of("TTBVTV").id(), "ttTTBVTV"));
        refused("report.intakeClosed", () -> reports.write(of("VPS").id(), "cbVPS", writing()));
        refused("report.intakeClosed", () -> reports.closeIntake(plan.id(), Records.HEAD, "Lại"));
    }

    @Test
    void does_not_close_the_intake_over_a_confirmed_report() {
        long id = of("CCTL").id();
        reports.write(id, "cbCCTL", writing());
        reports.confirm(id, "ttCCTL");
        assertThat(refused("report.awaitingAcceptance", () -> reports.closeIntake(plan.id(), Records.HEAD, "Hết hạn"))
                        .arguments())
                .containsExactly("Chi cục Thủy lợi");
        assertThat(reports.closing(plan.id())).isEmpty();
    }

    private void accept(String unit) {
        long id = of(unit).id();
        reports.write(id, "cb" + unit, writing());
        reports.confirm(id, "tt" + unit);
        reports.accept(id, "tccb2");
    }

    private Report of(String unit) {
        return reports.ofUnit(plan.id(), unit).orElseThrow();
    }

    private Writing writing(Proposal... proposals) {
        Map<String, String> texts = new LinkedHashMap<>();
        plan.content().contents().stream().map(Section::code).forEach(code -> texts.put(code, "Kết quả " + code));
        plan.content().solutions().stream().map(Section::code).forEach(code -> texts.put(code, "Kết quả " + code));
        return new Writing(
                texts, Map.of("tasksOnTimePercent", new BigDecimal("99.5")), List.of(proposals), " Thiếu kinh phí ");
    }

    private static Proposal collective() {
        return new Proposal(true, null, AWARD, "Thành tích", "Minh chứng", Map.of());
    }

    private static Proposal person(String id) {
        return new Proposal(
                false,
                id,
                AWARD,
                "Thành tích",
                "Minh chứng",
                Map.of("openViolations", new Value(BigDecimal.ZERO, "Thanh tra Sở")));
    }
}
