package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.appraisal.Comparisons.GivenScore;
import vn.thidua.appraisal.Comparisons.Standing;
import vn.thidua.appraisal.Comparisons.State;
import vn.thidua.appraisal.Comparisons.TiePlace;
import vn.thidua.engine.EngineClock;
import vn.thidua.nomination.ComparativeRanks;
import vn.thidua.nomination.ComparativeRanks.Place;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.Remarks;
import vn.thidua.nomination.Selections;
import vn.thidua.nomination.Selections.Choice;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plans;
import vn.thidua.refusal.Refusal;

/** The comparison of the sample plan: three aspects of weight 3, 4 and 3, each up to 10 points (S49). */
@ApplicationTest
@Transactional
class ComparisonRecordsTest {

    private static final String SS1 = "SS1";
    private static final String CLAUSE = "Mục IV.3.b";
    private static final String OFFICER = "tccb1";
    private static final String HEAD = "truongtccb";

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private ComparativeRanks ranks;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Selections selections;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient database;

    private IssuedPlan plan;
    private long one;
    private long two;
    private long three;

    @BeforeEach
    void three_eligible_units() {
        plan = new IssuedPlan(organization, plans, nominations, clock);
        one = eligible("TTBVTV");
        two = eligible("CNTY");
        three = eligible("CCTL");
    }

    @AfterEach
    void reset_clock() {
        clock.reset();
    }

    private long eligible(String unit) {
        long id = plan.unit(unit);
        nominations.appraised(id, true, null);
        return id;
    }

    @Test
    void a_comparison_is_due_from_two_eligible_nominees_on_and_no_more_once_confirmed() {
        assertThat(comparisons.due(plan.id())).containsExactly(SS1);
        withdrawn(one);
        assertThat(comparisons.due(plan.id())).containsExactly(SS1);
        withdrawn(two);
        assertThat(comparisons.due(plan.id())).isEmpty();
    }

    @Test
    void others_are_not_compared() {
        long department = plan.department(IssuedPlan.CERTIFICATE, Map.of());
        nominations.appraised(department, true, null);
        long ineligible = plan.unit("CCDD");
        nominations.appraised(ineligible, false, "no");
        plan.unit("CCTS");
        assertThat(comparisons.nominees(plan.id(), SS1)).extracting(Nomination::id).containsExactly(one, two, three);
    }

    @Test
    void confirmed_scores_become_ranks_and_are_told_with_their_clause() {
        scored("8", "9", "10");
        assertThat(ranks.confirmed(plan.id())).isEmpty();
        assertThat(remarks.inList(nominations.nomination(three))).isEmpty();
        comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null);
        assertThat(comparisons.due(plan.id())).isEmpty();
        assertThat(ranks.confirmed(plan.id()))
                .containsOnly(
                        Map.entry(three, new Place(SS1, 1, CLAUSE)),
                        Map.entry(two, new Place(SS1, 2, CLAUSE)),
                        Map.entry(one, new Place(SS1, 3, CLAUSE)));
        assertThat(remarks.inList(nominations.nomination(two)))
                .containsExactly(new Remark("Xếp hạng theo điểm", "Hạng 2 trong 3 đề nghị được so sánh, 90,00 điểm.", CLAUSE));
        refused("appraisal.comparisonMoved", () -> scored("1", "1", "1"));
        refused("appraisal.comparisonMoved", () -> comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null));
    }

    @Test
    void a_tie_is_shown_and_decided_by_an_order_and_a_reason_or_goes_back() {
        scored("8", "8", "9");
        assertThat(comparisons.standings(plan.id(), SS1)).extracting(Standing::rank).containsExactly(1, 2, 2);
        List<TiePlace> places = List.of(tie(one, 2), tie(two, 1));
        Refusal undecided = refused("appraisal.tieUndecided", () -> comparisons.confirm(plan.id(), SS1, HEAD, List.of(tie(two, 1)), "why"));
        assertThat(undecided.clause()).isEqualTo(CLAUSE);
        refused("appraisal.tieUndecided", () -> comparisons.confirm(plan.id(), SS1, HEAD, List.of(tie(two, 1), tie(one, null)), "why"));
        refused("appraisal.tiePlaceTwice", () -> comparisons.confirm(plan.id(), SS1, HEAD, List.of(tie(two, 1), tie(one, 1)), "why"));
        assertThat(refused("appraisal.tieReasonMissing", () -> comparisons.confirm(plan.id(), SS1, HEAD, places, "\u00a0")).clause()).isEqualTo(CLAUSE);
        assertThat(comparisons.status(plan.id(), SS1).state()).isEqualTo(State.SCORED);
        comparisons.confirm(plan.id(), SS1, HEAD, places, "Đơn vị thứ hai có sáng kiến cấp tỉnh");
        assertThat(ranks.confirmed(plan.id()).get(two).rank()).isEqualTo(2);
        assertThat(ranks.confirmed(plan.id()).get(one).rank()).isEqualTo(3);
        assertThat(remarks.inList(nominations.nomination(one))).singleElement().satisfies(r -> assertThat(r.text())
                .startsWith("Hạng 3 trong 3")
                .contains("Bằng điểm")
                .endsWith("Đơn vị thứ hai có sáng kiến cấp tỉnh"));
    }

    @Test
    void scores_go_back_with_a_reason_and_those_of_the_first_round_stay_on_record() {
        scored("8", "9", "10");
        refused("appraisal.scoresReasonMissing", () -> comparisons.sendBack(plan.id(), SS1, HEAD, " "));
        comparisons.sendBack(plan.id(), SS1, HEAD, "Căn cứ chưa rõ");
        assertThat(comparisons.status(plan.id(), SS1).returnReason()).isEqualTo("Căn cứ chưa rõ");
        assertThat(comparisons.scores(plan.id(), SS1, one)).hasSize(3);
        refused("appraisal.comparisonMoved", () -> comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null));
        scored("10", "9", "8");
        comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null);
        assertThat(ranks.confirmed(plan.id()).get(one).rank()).isEqualTo(1);
        assertThat(comparisons.status(plan.id(), SS1).returnReason()).isNull();
        assertThat(count("select count(*) from thidua.comparison_score s join thidua.comparison c on c.id = s.comparison_id where c.plan_id = :plan"))
                .isEqualTo(18);
        assertThat(count("select count(*) from thidua.comparison_step s join thidua.comparison c on c.id = s.comparison_id where c.plan_id = :plan"))
                .isEqualTo(4);
    }

    @Test
    void who_scores_does_not_confirm_and_who_proposed_does_neither() {
        refused("appraisal.comparisonByProposer", () -> comparisons.score(plan.id(), SS1, "cbCNTY", sheet("8", "9", "10")));
        scored("8", "9", "10");
        refused("appraisal.comparisonByScorer", () -> comparisons.confirm(plan.id(), SS1, OFFICER, List.of(), null));
        refused("appraisal.comparisonByScorer", () -> comparisons.sendBack(plan.id(), SS1, OFFICER, "why"));
        refused("appraisal.comparisonByProposer", () -> comparisons.confirm(plan.id(), SS1, "cbCNTY", List.of(), null));
    }

    @Test
    void a_sheet_is_refused_with_the_clause_and_keeps_nothing() {
        assertThat(refused("appraisal.scoreAboveMax", () -> scored("8", "9", "10.01")).clause()).isEqualTo(CLAUSE);
        assertThat(refused("appraisal.scoreNegative", () -> scored("-0.01", "9", "10")).clause()).isEqualTo(CLAUSE);
        assertThat(refused("appraisal.scoreMissing", () -> comparisons.score(plan.id(), SS1, OFFICER, List.of())).clause()).isEqualTo(CLAUSE);
        refused("appraisal.comparisonUnknown", () -> comparisons.score(plan.id(), "SS9", OFFICER, List.of()));
        assertThat(comparisons.status(plan.id(), SS1).state()).isEqualTo(State.SCORING);
        scored("0", "5.55", "10");
    }

    @Test
    void who_does_not_compete_any_more_is_left_out_and_the_others_move_up() {
        scored("8", "8", "9");
        withdrawn(three);
        withdrawn(two);
        assertThat(comparisons.standings(plan.id(), SS1)).singleElement().satisfies(s -> {
            assertThat(s.rank()).isEqualTo(1);
            assertThat(s.tied()).isFalse();
        });
        comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null);
        assertThat(ranks.confirmed(plan.id())).containsOnly(Map.entry(one, new Place(SS1, 1, CLAUSE)));
    }

    @Test
    void confirmed_ranks_are_those_among_the_remaining() {
        scored("8", "9", "10");
        comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null);
        withdrawn(three);
        assertThat(ranks.confirmed(plan.id()))
                .containsOnly(Map.entry(two, new Place(SS1, 1, CLAUSE)), Map.entry(one, new Place(SS1, 2, CLAUSE)));
        assertThat(comparisons.due(plan.id())).isEmpty();
        eligible("CCDD");
        assertThat(comparisons.due(plan.id())).describedAs("somebody has no rank yet").containsExactly(SS1);
    }

    @Test
    void a_selection_against_the_confirmed_ranks_needs_a_reason() {
        scored("8", "9", "10");
        comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null);
        Refusal silent = refused("nomination.comparedReasonMissing", () -> select(null, 1, 2, 3));
        assertThat(silent.clause()).isEqualTo(CLAUSE);
        select("Đơn vị mới được khen năm trước", 1, 2, 3);
        assertThat(nominations.nomination(one).rank()).isEqualTo(1);
        assertThat(remarks.inList(nominations.nomination(one)))
                .describedAs("the director sees the confirmed rank")
                .extracting(Remark::text)
                .containsExactly("Hạng 3 trong 3 đề nghị được so sánh, 80,00 điểm.");
    }

    @Test
    void a_selection_by_the_confirmed_ranks_needs_none() {
        scored("10", "9", "8");
        comparisons.confirm(plan.id(), SS1, HEAD, List.of(), null);
        select(null, 1, 2, 3);
        assertThat(nominations.nomination(one).state()).isEqualTo(Nominations.State.SELECTED);
    }

    /** The first is selected. */
    private void select(String reason, int first, int second, int third) {
        selections.select(
                plan.id(),
                "tccb2",
                List.of(new Choice(one, true, first, reason), new Choice(two, false, second, reason), new Choice(three, false, third, reason)),
                null);
    }

    private void scored(String first, String second, String third) {
        comparisons.score(plan.id(), SS1, OFFICER, sheet(first, second, third));
    }

    /** Each has the same score in all aspects: its total is ten times that. */
    private List<GivenScore> sheet(String first, String second, String third) {
        List<GivenScore> sheet = new ArrayList<>();
        Map.of(one, first, two, second, three, third).forEach((id, score) -> List.of("TM", "NV", "TB").forEach(aspect ->
                sheet.add(new GivenScore(nominations.nomination(id).key(), aspect, new BigDecimal(score), "Báo cáo, trang 3"))));
        return sheet;
    }

    private TiePlace tie(long id, Integer place) {
        return new TiePlace(nominations.nomination(id).key(), place);
    }

    private void withdrawn(long id) {
        database.sql("update thidua.nomination set state = 'INELIGIBLE' where id = ?").param(id).update();
    }

    private long count(String sql) {
        return database.sql(sql).param("plan", plan.id()).query(Long.class).single();
    }
}
