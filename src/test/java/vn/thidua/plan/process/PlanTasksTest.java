package vn.thidua.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.StartForm.StartedCase;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.PlanState;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.plan.Plans;
import vn.thidua.plan.RuleBook;
import vn.thidua.plan.SamplePlan;
import vn.thidua.plan.process.DraftFields.CriterionRow;
import vn.thidua.plan.process.DraftFields.MilestoneRow;
import vn.thidua.plan.process.DraftFields.QuotaRow;
import vn.thidua.plan.process.DraftFields.SectionRow;
import vn.thidua.refusal.Refusal;

/** The contracts of the plan's tasks: what they show, what they take back. The way through the engine is the journey's to test. */
@ApplicationTest
@Transactional
class PlanTasksTest {

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private StartPlan startPlan;

    @Autowired
    private DraftPlan draftPlan;

    @Autowired
    private CheckPlan checkPlan;

    @Autowired
    private SignPlan signPlan;

    @Autowired
    private NumberPlan numberPlan;

    @Autowired
    private AcknowledgePlan acknowledgePlan;

    @Autowired
    private DraftSummary draftSummary;

    @Autowired
    private ApproveSummary approveSummary;

    private long planId;

    @BeforeEach
    void a_real_draft() {
        organization.importDirectory(SamplePlan.directory());
        clock.startAt(Instant.parse("2023-06-22T02:00:00Z"));
        planId = plans.create(SamplePlan.content()).id();
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void starts_from_an_earlier_plan_and_keeps_its_name_where_none_is_given() {
        StartedCase started = startPlan.start("tccb1", new StartPlan.Fields(2024, "", "thủy lợi", plans.plan(planId).key()));
        assertThat(started.businessKey()).startsWith("KH-2024-TD");
        assertThat(started.variables()).containsOnlyKeys("planId", "planKey", "planName")
                .containsEntry("planKey", started.businessKey())
                .containsEntry("planName", SamplePlan.content().movementName());
        assertThat(plans.plan((Long) started.variables().get("planId")).content().field()).isEqualTo("thủy lợi");
    }

    @Test
    void a_start_from_scratch_needs_a_name_and_a_field() {
        assertThat(refused(() -> startPlan.start("tccb1", new StartPlan.Fields(2024, " ", "x", ""))).field()).isEqualTo("movementName");
        assertThat(refused(() -> startPlan.start("tccb1", new StartPlan.Fields(2024, "x", null, null))).field()).isEqualTo("field");
    }

    @Test
    void a_draft_that_is_handed_on_as_it_was_shown_is_the_same_plan() {
        Map<String, Object> shown = draftPlan.open(task("tccb1"));
        assertThat(shown).containsEntry("movementName", SamplePlan.content().movementName()).containsEntry("returnReason", null);
        assertThat((List<?>) shown.get("addresseeOptions")).hasSize(20);
        assertThat((List<?>) shown.get("ladders")).isNotEmpty();
        Task task = task("tccb1");
        draftPlan.complete(task, DraftFields.of(plans.plan(planId).content()));
        assertThat(plans.plan(planId).content()).isEqualTo(SamplePlan.content());
        assertThat(task.facts).containsEntry("planName", SamplePlan.content().movementName());
    }

    @Test
    void the_drafter_changes_words_dates_thresholds_limits_and_units() {
        DraftFields shown = DraftFields.of(SamplePlan.content());
        List<SectionRow> contents = new ArrayList<>(shown.contents());
        contents.remove(0);
        contents.add(new SectionRow("", "Mục II.7", "An toàn thông tin", "Bảo đảm an toàn thông tin mạng."));
        List<CriterionRow> criteria = new ArrayList<>(shown.criteria());
        CriterionRow onTime = criteria.get(1);
        criteria.set(1, new CriterionRow(onTime.code(), "x", "x", "Hoàn thành 95% nhiệm vụ", new BigDecimal("95")));
        List<QuotaRow> quotas = new ArrayList<>(shown.quotas());
        quotas.set(2, new QuotaRow("SL3", "x", "Không quá 02 cá nhân", 2));
        List<MilestoneRow> milestones = new ArrayList<>(shown.milestones());
        milestones.set(1, new MilestoneRow("reportDue", "Hạn báo cáo", LocalDate.of(2023, 11, 20)));
        complete(with(shown, contents, criteria, quotas, milestones, List.of("CNTY", "VPS")));
        PlanContent saved = plans.plan(planId).content();
        assertThat(saved.contents()).extracting(Section::code).containsExactly("ND2", "ND3", "ND4", "ND5", "ND6", "ND7");
        assertThat(saved.contents().get(5).source()).as("a new content has nothing of the dropped one").isNull();
        assertThat(saved.criteria().get(1).threshold()).isEqualByComparingTo("95");
        assertThat(saved.criteria().get(1).clause()).as("the clause is not the form's to change").isEqualTo("Mục IV.3.a");
        assertThat(saved.quotas().get(2).max()).isEqualTo(2);
        assertThat(saved.milestone("reportDue").date()).isEqualTo("2023-11-20");
        assertThat(saved.addressees()).containsExactly("VPS", "CNTY");
    }

    @Test
    void rows_that_the_process_hangs_on_cannot_be_left_out_swapped_or_forged() {
        DraftFields shown = DraftFields.of(SamplePlan.content());
        List<MilestoneRow> forged = new ArrayList<>(shown.milestones());
        forged.set(0, new MilestoneRow("other", "x", LocalDate.of(2023, 10, 2)));
        assertThat(refused(() -> complete(with(shown, shown.contents(), shown.criteria(), shown.quotas(), forged, shown.addressees()))).field())
                .isEqualTo("milestones");
        assertThat(refused(() -> complete(with(shown, shown.contents(), shown.criteria().subList(1, 20), shown.quotas(), shown.milestones(),
                        shown.addressees()))).code())
                .isEqualTo("plan.rowsChanged");
    }

    @Test
    void the_drafter_adds_interim_reviews_and_leaves_them_out_again_but_no_other_milestone() {
        DraftFields shown = DraftFields.of(SamplePlan.content());
        List<MilestoneRow> milestones = new ArrayList<>(shown.milestones());
        milestones.add(new MilestoneRow("", "Sơ kết 6 tháng", LocalDate.of(2023, 7, 14)));
        milestones.add(new MilestoneRow(null, "Sơ kết 8 tháng", LocalDate.of(2023, 9, 29)));
        complete(with(shown, shown.contents(), shown.criteria(), shown.quotas(), milestones, shown.addressees()));
        List<MilestoneRow> kept = DraftFields.of(plans.plan(planId).content()).milestones();
        assertThat(kept).extracting(MilestoneRow::code).endsWith("interim1", "interim2");
        assertThat(plans.plan(planId).content().milestone("interim2").stated()).isFalse();

        List<MilestoneRow> without = kept.stream().filter(row -> !"interim1".equals(row.code())).toList();
        complete(with(shown, shown.contents(), shown.criteria(), shown.quotas(), without, shown.addressees()));
        assertThat(plans.plan(planId).content().milestones()).extracting(PlanContent.Milestone::code).contains("interim2").doesNotContain("interim1");
        List<MilestoneRow> undated = new ArrayList<>(without);
        undated.add(new MilestoneRow("", "Sơ kết", null));
        assertThat(refused(() -> complete(with(shown, shown.contents(), shown.criteria(), shown.quotas(), undated, shown.addressees()))).code())
                .isEqualTo("plan.milestoneDateMissing");
        List<MilestoneRow> tooFew = without.subList(1, without.size());
        assertThat(refused(() -> complete(with(shown, shown.contents(), shown.criteria(), shown.quotas(), tooFew, shown.addressees()))).code())
                .isEqualTo("plan.milestoneLeftOut");
    }

    @Test
    void shows_the_whole_plan_to_who_checks_and_who_signs() {
        draftPlan.complete(task("tccb1"), DraftFields.of(plans.plan(planId).content()));
        Map<String, Object> shown = checkPlan.open(task("truongtccb"));
        assertThat((List<?>) shown.get("contents")).hasSize(6);
        assertThat((List<?>) shown.get("solutions")).hasSize(4);
        assertThat((List<?>) shown.get("standards")).as("flag for the department, certificate for department, unit, person").hasSize(4);
        assertThat((List<?>) shown.get("quotas")).hasSize(3);
        assertThat((List<?>) shown.get("milestones")).hasSize(5).allMatch(m -> !((PlanSheet.Mark) m).stated());
        assertThat((List<?>) shown.get("addressees")).hasSize(20);
        assertThat(shown).containsEntry("achievementFrom", "01/01/2023");
        assertThat((String) shown.get("drafter")).isNotBlank().isNotEqualTo("tccb1");
        checkPlan.complete(task("truongtccb"), new CheckPlan.Fields("approve", ""));
        assertThat(signPlan.open(task("giamdoc"))).containsKeys("basis", "purpose", "requirements", "standards", "checker");
    }

    @Test
    void goes_through_all_hands() {
        draftPlan.complete(task("tccb1"), DraftFields.of(plans.plan(planId).content()));
        Task returned = task("truongtccb");
        checkPlan.complete(returned, new CheckPlan.Fields("return", "Bổ sung căn cứ."));
        assertThat(returned.facts).containsEntry("planCheckPassed", false);
        assertThat(draftPlan.open(task("tccb1"))).containsEntry("returnReason", "Bổ sung căn cứ.");
        draftPlan.complete(task("tccb1"), DraftFields.of(plans.plan(planId).content()));
        Task checked = task("truongtccb");
        checkPlan.complete(checked, new CheckPlan.Fields("approve", null));
        assertThat(checked.facts).containsEntry("planCheckPassed", true);
        Task signed = task("giamdoc");
        signPlan.complete(signed, new SignPlan.Fields("sign", null));
        assertThat(signed.facts).containsEntry("planSigned", true);
        assertThat(numberPlan.open(task("vanthu"))).containsEntry("issueDate", LocalDate.of(2023, 6, 22));
        numberPlan.complete(task("vanthu"), new NumberPlan.Fields(46_001, LocalDate.of(2023, 6, 22), null));
        plans.issue(planId);
        assertThat(acknowledgePlan.open(task("ttTTBVTV"))).containsEntry("unitName", "Chi cục Trồng trọt và Bảo vệ thực vật");
        assertThat(refused(() -> acknowledgePlan.complete(task("ttTTBVTV"), new AcknowledgePlan.Fields(false, null))).field())
                .isEqualTo("acknowledged");
        acknowledgePlan.complete(task("ttTTBVTV"), new AcknowledgePlan.Fields(true, null));
        assertThat(draftSummary.open(task("tccb1"))).containsEntry("acknowledgedCount", 1).containsEntry("addresseeCount", 20);
        draftSummary.complete(task("tccb1"), new DraftSummary.Fields("Đã hoàn thành."));
        assertThat(approveSummary.open(task("giamdoc"))).containsEntry("summary", "Đã hoàn thành.");
        Task approved = task("giamdoc");
        approveSummary.complete(approved, new ApproveSummary.Fields("approve", null));
        assertThat(approved.facts).containsEntry("summaryApproved", true);
        plans.close(planId);
        assertThat(plans.plan(planId).state()).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void a_decision_is_one_of_the_two_and_a_return_has_a_reason() {
        draftPlan.complete(task("tccb1"), DraftFields.of(plans.plan(planId).content()));
        assertThat(refused(() -> checkPlan.complete(task("truongtccb"), new CheckPlan.Fields("sign", null))).code()).isEqualTo("plan.decisionMissing");
        assertThat(refused(() -> checkPlan.complete(task("truongtccb"), new CheckPlan.Fields("return", " "))).field()).isEqualTo("reason");
        assertThat(refused(() -> checkPlan.complete(task("tccb1"), new CheckPlan.Fields("approve", null))).code()).isEqualTo("plan.checkedByDrafter");
    }

    @Test
    void the_drafter_sets_the_rule_set_and_how_rankings_stand_together() {
        DraftFields shown = DraftFields.of(plans.plan(planId).content());
        assertThat(shown.regime()).isEqualTo(RuleBook.BY_DATE);
        assertThat(draftPlan.open(task("tccb1"))).containsEntry("regime", RuleBook.BY_DATE).containsEntry("rankingRule", RankingRule.ALL);
        assertThat(draftPlan.open(task("tccb1")).get("regimeOptions")).asInstanceOf(LIST).first()
                .isEqualTo(new DraftPlan.Option("Theo thời điểm (ngày cuối tính thành tích)", RuleBook.BY_DATE));

        complete(with(shown, RankingRule.ANY, "luat-2022"));
        assertThat(plans.plan(planId).content().rankingRule()).isEqualTo(RankingRule.ANY);
        assertThat(plans.plan(planId).content().regime()).isEqualTo("luat-2022");
        assertThat(checkPlan.open(task("truongtccb"))).containsEntry("anyRanking", true);
        assertThat((List<?>) checkPlan.open(task("truongtccb")).get("ladderPreview")).isNotEmpty();
        assertThat((List<?>) signPlan.open(task("giamdoc")).get("ladderPreview")).isNotEmpty();
        assertThat((String) checkPlan.open(task("truongtccb")).get("ruleSet")).contains("2022");
        assertThat(refused(() -> complete(with(shown, RankingRule.ANY, "luat-1998"))).field()).isEqualTo("regime");

        complete(with(shown, RankingRule.ALL, RuleBook.BY_DATE));
        assertThat(plans.plan(planId).content().regime()).isNull();
        assertThat(plans.plan(planId).content().rankingRule()).isEqualTo(RankingRule.ALL);
        assertThat(checkPlan.open(task("truongtccb")).get("citedDocuments")).asInstanceOf(LIST).hasSize(6);
    }

    private static DraftFields with(DraftFields shown, RankingRule rule, String regime) {
        return new DraftFields(shown.movementName(), shown.field(), shown.title(), shown.symbol(), shown.place(), shown.basis(), shown.purpose(),
                shown.requirements(), shown.achievementFrom(), shown.achievementTo(), shown.contents(), shown.solutions(), shown.criteria(),
                shown.quotas(), shown.milestones(), shown.addressees(), shown.signerTitle(), shown.signerName(), rule, regime, shown.ladders());
    }

    private void complete(DraftFields fields) {
        draftPlan.complete(task("tccb1"), fields);
    }

    private static DraftFields with(
            DraftFields shown, List<SectionRow> contents, List<CriterionRow> criteria, List<QuotaRow> quotas, List<MilestoneRow> milestones,
            List<String> addressees) {
        return new DraftFields(shown.movementName(), shown.field(), shown.title(), shown.symbol(), shown.place(), shown.basis(), shown.purpose(),
                shown.requirements(), shown.achievementFrom(), shown.achievementTo(), contents, shown.solutions(), criteria, quotas, milestones,
                addressees, shown.signerTitle(), shown.signerName(), shown.rankingRule(), shown.regime(), shown.ladders());
    }

    private Task task(String user) {
        return new Task(planId, user);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step);
    }

    private static final class Task implements CompletedTask {

        private final long planId;
        private final String user;
        private final Map<String, Object> facts = new HashMap<>();

        Task(long planId, String user) {
            this.planId = planId;
            this.user = user;
        }

        @Override
        public String taskId() {
            return "task";
        }

        @Override
        public String businessKey() {
            return "KH";
        }

        @Override
        public long id(String variable) {
            assertThat(variable).isEqualTo("planId");
            return planId;
        }

        @Override
        public String text(String variable) {
            return variable.equals("unitCode") ? "TTBVTV" : null;
        }

        @Override
        public Instant due() {
            return null;
        }

        @Override
        public String user() {
            return user;
        }

        @Override
        public void fact(String variable, Object value) {
            facts.put(variable, value);
        }
    }
}
