package vn.thidua.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.journey.Movement.HEAD;
import static vn.thidua.journey.Movement.OFFICER;
import static vn.thidua.journey.Movement.SECOND_OFFICER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.appraisal.process.ComparisonCases;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusedRequest;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.NewNomination;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.security.Accounts;

/** Every path of a comparison: units scored, scores returned, ranks confirmed, a tie decided by a person (S49). */
@PathTest
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=comparison", "thidua.test.walked=nomineeComparison"})
class ComparisonJourneyTest {

    private static final String OWN = "nomineeComparison";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Organization organization;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Plans plans;

    @Autowired
    private Nominations nominations;

    @Autowired
    private ComparisonCases cases;

    @Autowired
    private ComparativeRanks ranks;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private Officials officials;
    private long planId;
    private String key;
    private long one;
    private long two;
    private long three;

    @BeforeEach
    void three_units_are_to_be_compared() {
        clock.startAt(Instant.parse("2024-11-18T01:00:00Z"));
        officials = new Officials(engine, clock);
        transactions.executeWithoutResult(status -> {
            organization.importDirectory(SamplePlan.directory());
            accounts.followDirectory();
            planId = plans.create(SamplePlan.content()).id();
            one = eligible("TTBVTV");
            two = eligible("CNTY");
            three = eligible("CCTL");
        });
        assertThat(cases.due(planId)).containsExactly("SS1");
        key = cases.caseKey(planId, "SS1");
        assertThat(key).isEqualTo(plans.plan(planId).key() + "-SS1");
        engine.getRuntimeService().startProcessInstanceByKey(OWN, key, Map.of(
                "planId", planId,
                "planKey", plans.plan(planId).key(),
                "planName", plans.plan(planId).content().movementName(),
                "comparisonCode", "SS1"));
    }

    private long eligible(String unit) {
        long id = nominations.submit(new NewNomination(
                planId, Target.AFFILIATE, unit, null, "BANG_KHEN", "Tham mưu tốt.", "Báo cáo năm.", Map.of(), "cb" + unit));
        nominations.appraised(id, true, null);
        return id;
    }

    @AfterEach
    void nothing_stays() {
        officials.endAllCases();
        clock.reset();
    }

    @Test
    void scored_returned_with_a_reason_scored_again_and_confirmed() {
        FilledForm sheet = open(OFFICER, "UserTask_scoreNominees");
        assertThat(sheet.rows("scores")).hasSize(9);
        assertThat(sheet.rows("scores").get(0)).containsEntry("asked", "Làm tốt công tác tham mưu (tối đa 10 điểm)");
        assertThat(sheet.shown("comparisonClause")).isEqualTo("Mục IV.3.b");
        scored(OFFICER, 8, 9, 7.5);

        FilledForm ranked = open(HEAD, "UserTask_confirmScores");
        assertThat(ranked.shown("standingLines").toString()).contains("90,00", "80,00", "75,00").doesNotContain("bằng điểm");
        assertThat(ranked.shown("scoreLines").toString()).contains("7,5/10", "Báo cáo năm, mục 2");
        assertThat(ranked.shown("noTies")).isEqualTo(true);
        refused("lý do trả lại", form -> form.with("decision", "RETURN"));
        confirm(form -> form.with("decision", "RETURN").with("reason", "Điểm tham mưu chưa có căn cứ."));

        FilledForm again = open(SECOND_OFFICER, "UserTask_scoreNominees");
        assertThat(again.shown("returnReason")).isEqualTo("Điểm tham mưu chưa có căn cứ.");
        assertThat(again.rows("scores").get(0)).containsEntry("evidence", "Báo cáo năm, mục 2");
        scored(SECOND_OFFICER, 9.25, 9, 7.5);
        confirm(form -> form.with("decision", "CONFIRM"));

        assertThat(ended()).isTrue();
        assertThat(List.of(rank(one), rank(two), rank(three))).containsExactly(1, 2, 3);
        assertThat(cases.due(planId)).isEmpty();
    }

    @Test
    void a_tie_is_decided_with_an_order_and_a_reason_and_not_otherwise() {
        scored(OFFICER, 8, 9, 8);
        FilledForm ranked = open(HEAD, "UserTask_confirmScores");
        assertThat(ranked.rows("ties")).hasSize(2);
        assertThat(ranked.shown("standingLines").toString()).contains("2 (bằng điểm)");
        refused("thứ tự", form -> form.with("decision", "CONFIRM").with("tieReason", "Theo sáng kiến."));
        refused("không thể cùng thứ tự", form -> {
            form.eachRow("ties", row -> row.put("place", 1));
            return form.with("decision", "CONFIRM").with("tieReason", "Theo sáng kiến.");
        });
        refused("lý do xếp thứ tự", form -> decided(form));
        confirm(form -> decided(form).with("tieReason", "Đơn vị có sáng kiến cấp tỉnh xếp trước."));

        assertThat(ended()).isTrue();
        assertThat(List.of(rank(two), rank(three), rank(one))).containsExactly(1, 2, 3);
    }

    @Test
    void a_score_above_the_highest_or_without_evidence_or_no_number_is_refused() {
        assertThatThrownBy(() -> scored(OFFICER, 8, 10.5, 7)).isInstanceOf(RefusedRequest.class).hasMessageContaining("vượt điểm tối đa 10");
        assertThatThrownBy(() -> scored(OFFICER, 8, -1, 7)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> scored(OFFICER, 8, "9,5", 7)).isInstanceOf(RefusedRequest.class).hasMessageContaining("Phải nhập số");
        assertThatThrownBy(() -> officials.completeIn(key, OFFICER, "UserTask_scoreNominees", form ->
                        form.eachRow("scores", row -> row.put("score", 5))))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("Căn cứ chấm điểm");
        scored(OFFICER, 0, 10, 9.99);
        assertThat(open(HEAD, "UserTask_confirmScores").shown("standingLines").toString()).contains("100,00", "99,90", "0,00");
    }

    @Test
    void who_withdraws_while_the_sheet_is_open_does_not_hold_it_up() {
        open(OFFICER, "UserTask_scoreNominees");
        database.sql("update thidua.nomination set state = 'INELIGIBLE' where id = ?").param(two).update();
        scored(OFFICER, 8, 9, 7);
        database.sql("update thidua.nomination set state = 'INELIGIBLE' where id = ?").param(three).update();
        confirm(form -> form.with("decision", "CONFIRM"));
        assertThat(ended()).isTrue();
        assertThat(ranks.confirmed(planId)).containsOnlyKeys(one);
        assertThat(rank(one)).isEqualTo(1);
    }

    private void scored(String officer, Object first, Object second, Object third) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put(nominations.nomination(one).key(), first);
        scores.put(nominations.nomination(two).key(), second);
        scores.put(nominations.nomination(three).key(), third);
        officials.completeIn(key, officer, "UserTask_scoreNominees", form -> form.eachRow("scores", row -> {
            row.put("score", scores.get(row.get("nomination")));
            row.put("evidence", "Báo cáo năm, mục 2");
        }));
    }

    private FilledForm decided(FilledForm form) {
        String last = nominations.nomination(one).key();
        form.eachRow("ties", row -> row.put("place", last.equals(row.get("nomination")) ? 2 : 1));
        return form.with("decision", "CONFIRM");
    }

    private void confirm(UnaryOperator<FilledForm> filling) {
        officials.completeIn(key, HEAD, "UserTask_confirmScores", filling::apply);
    }

    private void refused(String words, UnaryOperator<FilledForm> filling) {
        assertThatThrownBy(() -> confirm(filling)).isInstanceOf(RefusedRequest.class).hasMessageContaining(words);
    }

    private FilledForm open(String user, String task) {
        return officials.open(user, officials.taskIn(key, user, task));
    }

    private int rank(long nomination) {
        return ranks.confirmed(planId).get(nomination).rank();
    }

    private boolean ended() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
    }
}
