package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.award.Awards.Authority;
import vn.thidua.award.Awards.Award;
import vn.thidua.award.Awards.NewAward;
import vn.thidua.award.Awards.Revocation;
import vn.thidua.award.persistence.AwardTable;
import vn.thidua.engine.RefusalWording;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.nomination.Nominations.State;
import vn.thidua.nomination.PlanFixture;
import vn.thidua.nomination.Records;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.Remarks;
import vn.thidua.nomination.Selections;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.nomination.Selections.Strike;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** What was already awarded is shown, and bars where the rule set says so (S26, F63). */
@ApplicationTest
@Transactional
class OneAwardForOneAchievementTest {

    private static final String OTHER_MOVEMENT = "Thi đua thực hiện văn hóa công sở";

    @Autowired
    private Awards awards;

    @Autowired
    private AwardTable table;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Selections selections;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Records records;

    @Autowired
    private Plans plans;

    @Autowired
    private SwitchedRule rule;

    @Autowired
    private RefusalWording wording;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private long planId;
    private PlanContent plan;
    private LocalDate today;

    /** A movement of the present year, so that awards of its time can have been decided on. */
    @BeforeEach
    void a_plan_of_this_year() {
        today = LocalDate.now(clock);
        records.draft();
        plan = PlanFixture.plan(today.getYear(), PlanFixture.quotas(1), List.of("TTBVTV", "CCTL", "VPS"));
        planId = plans.create(Records.OFFICER, plan).id();
    }

    @AfterEach
    void the_rule_set_is_silent_again() {
        rule.blockNobody();
    }

    @Test
    void an_award_of_another_movement_for_the_same_time_is_shown_with_its_decision() {
        long nomination = nominations.submit(unit("CCTL"));
        assertThat(shown(nomination)).isEmpty();
        awarded("CCTL", null, plan.achievementFrom().minusYears(3), plan.achievementFrom());
        assertThat(awards.earlier(nominations.nomination(nomination))).hasSize(1);
        assertThat(shown(nomination))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo("Đã được khen");
                    assertThat(remark.text())
                            .startsWith("Đã được khen: Giấy khen mẫu, phong trào “" + OTHER_MOVEMENT + "”, thời gian lập thành tích từ 01/01/")
                            .contains("Quyết định số 15/QĐ-X ngày", "của Sở mẫu");
                });
    }

    @Test
    void what_neither_the_decision_nor_the_movement_names_is_left_out() {
        long nomination = nominations.submit(unit("CCTL"));
        awards.record(award("CCTL", null, null, null, null, today));
        assertThat(shown(nomination)).singleElement().satisfies(remark -> assertThat(remark.text())
                .doesNotContain("phong trào", "thời gian lập", "{")
                .contains("Giấy khen mẫu, Quyết định số"));
    }

    @Test
    void other_holders_other_times_and_revoked_awards_are_not_shown() {
        long nomination = nominations.submit(person("cbCCTL"));
        awarded("CCTL", null, plan.achievementFrom(), plan.achievementFrom());
        awarded("CCTL", "ttCCTL", plan.achievementFrom(), plan.achievementFrom());
        awarded("CCTL", "cbCCTL", plan.achievementFrom().minusYears(1), plan.achievementFrom().minusDays(1));
        assertThat(shown(nomination)).isEmpty();
        long award = awarded("CNTY", "cbCCTL", plan.achievementFrom(), plan.achievementFrom());
        assertThat(shown(nomination)).hasSize(1);
        table.revoke(award, new Revocation("16/QĐ-X", today, "Khai man."));
        assertThat(shown(nomination)).isEmpty();
    }

    @Test
    void without_a_rule_that_blocks_the_nominee_is_submitted_concluded_and_selected() {
        awarded("CCTL", null, plan.achievementFrom(), plan.achievementFrom());
        long nomination = eligible(unit("CCTL"));
        select(nomination);
        assertThat(shown(nomination)).hasSize(1);
        // The decision gets past the register, to the appraisal that this test leaves aside
        refused("nomination.noLongerEligible", () -> selections.approve(planId, Records.DIRECTOR, List.of()));
    }

    @Test
    void a_rule_set_that_blocks_refuses_at_entry_with_the_earlier_decision_and_its_citation() {
        rule.blockFor(plan.movementName());
        awarded("CCTL", "cbCCTL", plan.achievementFrom(), plan.achievementFrom());
        Refusal refusal = refused("award.alreadyAwarded", () -> nominations.submit(person("cbCCTL")));
        assertThat(refusal.field()).isEqualTo("personId");
        assertThat(refusal.clause()).isEqualTo(SwitchedRule.CITATION);
        assertThat(wording.text(refusal, null)).contains("15/QĐ-X", OTHER_MOVEMENT, SwitchedRule.CITATION);
        refused("award.alreadyAwarded", () -> nominations.check(person("cbCCTL")));
        nominations.submit(person("ttCCTL"));
        nominations.submit(unit("CCTL"));
    }

    @Test
    void an_award_that_comes_on_record_later_stops_conclusion_selection_and_decision() {
        rule.blockFor(plan.movementName());
        long concluded = nominations.submit(person("cbCCTL"));
        long listed = eligible(unit("CCTL"));
        awarded("CCTL", "cbCCTL", plan.achievementFrom(), plan.achievementFrom());
        assertThat(refused("award.alreadyAwarded", () -> nominations.appraised(concluded, true, null)).field()).isEqualTo("decision");
        nominations.appraised(concluded, false, "Đã được khen.");
        long award = awarded("CCTL", null, plan.achievementFrom(), plan.achievementFrom());
        assertThat(refused("award.alreadyAwarded", () -> select(listed)).field()).isEqualTo("ranking");
        table.revoke(award, new Revocation("16/QĐ-X", today, "Khai man."));
        select(listed);
        awards.record(new NewAward(
                "CCTL", null, null, "Bằng khen khác", Authority.OTHER, null, null, null, "17/QĐ-X", today, "Sở mẫu", null));
        assertThat(refused("award.alreadyAwarded", () -> selections.approve(planId, Records.DIRECTOR, List.of())).field())
                .isEqualTo("names");
        selections.approve(planId, Records.DIRECTOR, List.of(new Strike(listed, "Đã được khen.")));
        assertThat(nominations.nomination(listed).state()).isEqualTo(State.STRUCK);
    }

    @Test
    void what_the_province_grants_comes_on_record_by_itself_and_does_not_speak_against_its_own_nomination() {
        rule.blockFor(plan.movementName());
        long nomination = proposed(department(FLAG));
        nominations.answered(nomination, State.DOWNGRADED, CERTIFICATE, "512/QĐ-UBND", today, "Hạ mức.");
        Award award = awards.ofHolder("SNN", null).get(0);
        assertThat(award.nominationId()).isEqualTo(nomination);
        assertThat(award.awardName()).isEqualTo("Bằng khen mẫu");
        assertThat(award.authority()).isEqualTo(Authority.PROVINCE);
        assertThat(award.agency()).isEqualTo("UBND tỉnh Thái Bình");
        assertThat(award.movement()).isEqualTo(plan.movementName());
        assertThat(award.achievedFrom()).isEqualTo(plan.achievementFrom());
        assertThat(award.achievedTo()).isEqualTo(plan.achievementTo());
        assertThat(award.decisionNumber()).isEqualTo("512/QĐ-UBND");
        assertThat(shown(nomination)).isEmpty();
        refused("award.alreadyAwarded", () -> nominations.submit(department(CERTIFICATE)));
    }

    @Test
    void what_the_province_refuses_or_defers_does_not_come_on_record() {
        long nomination = proposed(department(FLAG));
        nominations.answered(nomination, State.DEFERRED, null, null, null, "Xem xét sau.");
        nominations.answered(nomination, State.REFUSED, null, null, null, "Chưa đủ.");
        assertThat(awards.ofHolder("SNN", null)).noneMatch(award -> Long.valueOf(nomination).equals(award.nominationId()));
    }

    @Test
    void an_award_that_an_officer_had_entered_before_the_answer_is_linked_not_doubled() {
        long byHand = awards.record(new NewAward(
                "SNN", null, null, "Cờ mẫu", Authority.PROVINCE, null, null, null, "512/QĐ-UBND", today, "UBND tỉnh", null));
        long nomination = proposed(department(FLAG));
        nominations.answered(nomination, State.GRANTED, FLAG, "512/QĐ-UBND", today, null);
        assertThat(awards.award(byHand).nominationId()).isEqualTo(nomination);
        assertThat(database.sql("select count(*) from thidua.award where unit_code = 'SNN' and decision_number = '512/QĐ-UBND'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Remark> shown(long nomination) {
        return remarks.on(nominations.nomination(nomination)).stream()
                .filter(remark -> remark.kind().equals("Đã được khen"))
                .toList();
    }

    private long awarded(String unit, String person, LocalDate from, LocalDate to) {
        return awards.record(award(unit, person, OTHER_MOVEMENT, from, to, to));
    }

    private static NewAward award(
            String unit, String person, String movement, LocalDate from, LocalDate to, LocalDate decidedOn) {
        return new NewAward(
                unit, person, null, "Giấy khen mẫu", Authority.OTHER, movement, from, to, "15/QĐ-X", decidedOn, "Sở mẫu", null);
    }

    private void select(long id) {
        selections.select(planId, Records.OFFICER, List.of(new Choice(id, true, 1, null)), null);
    }

    private long eligible(NewNomination proposed) {
        long id = nominations.submit(proposed);
        nominations.appraised(id, true, null);
        return id;
    }

    /** Sent to the province, the appraisal's own record left aside. */
    private long proposed(NewNomination nominee) {
        long id = nominations.submit(nominee);
        database.sql("update thidua.nomination set state = 'PROPOSED' where id = :id").param("id", id).update();
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
