package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.refusal.Refusal;

class StandingTest {

    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Standing standing =
            new Standing(List.of(Samples.RANK, Samples.EFFORT, Samples.MERIT), judgements);

    private void judge(Verdict rank, Verdict effort, Verdict merit) {
        judgements.put("RANK", Samples.judgement(Samples.RANK, rank));
        judgements.put("EFFORT", Samples.judgement(Samples.EFFORT, effort));
        judgements.put("MERIT", Samples.judgement(Samples.MERIT, merit));
    }

    private Refusal refusal() {
        return catchThrowableOfType(Refusal.class, () -> standing.demandEligible("decision"));
    }

    @Test
    void every_hard_criterion_passed_makes_eligible_whatever_the_others_say() {
        judge(Verdict.PASS, Verdict.PASS, Verdict.FAIL);
        assertThat(standing.eligible()).isTrue();
        assertThatCode(() -> standing.demandEligible("decision")).doesNotThrowAnyException();
    }

    @Test
    void a_failed_hard_criterion_refuses_by_its_text_and_clause() {
        judge(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
        assertThat(standing.eligible()).isFalse();
        assertThat(refusal().code()).isEqualTo("appraisal.hardCriterionFailed");
        assertThat(refusal().arguments()).containsExactly("text of EFFORT");
        assertThat(refusal().clause()).isEqualTo("Mục IV.3d");
        assertThat(refusal().field()).isEqualTo("decision");
    }

    @Test
    void a_failed_criterion_is_named_before_an_unknown_one() {
        judge(Verdict.UNKNOWN, Verdict.FAIL, Verdict.PASS);
        assertThat(refusal().code()).isEqualTo("appraisal.hardCriterionFailed");
    }

    @Test
    void an_unknown_hard_criterion_refuses_by_its_text_and_clause() {
        judge(Verdict.UNKNOWN, Verdict.PASS, Verdict.PASS);
        assertThat(standing.eligible()).isFalse();
        assertThat(refusal().code()).isEqualTo("appraisal.hardCriterionUnknown");
        assertThat(refusal().clause()).isEqualTo("Mục IV.3b");
    }

    @Test
    void a_criterion_that_nobody_judged_is_unknown() {
        judge(Verdict.PASS, Verdict.PASS, Verdict.PASS);
        judgements.remove("EFFORT");
        assertThat(standing.eligible()).isFalse();
        assertThat(refusal().code()).isEqualTo("appraisal.hardCriterionUnknown");
    }

    /** Two rankings that one clause names, and one of another clause. */
    private static Standing rankings(RankingRule rule, Verdict one, Verdict other, Verdict elsewhere) {
        Criterion second = new Criterion(
                "RANK2", "BK", Samples.RANK.targets(), "second", Samples.RANK.kind(), true, "rank2", Samples.RANK.operator(),
                Samples.RANK.threshold(), Samples.RANK.clause(), "S46");
        Criterion third = new Criterion(
                "RANK3", "BK", Samples.RANK.targets(), "third", Samples.RANK.kind(), true, "rank3", Samples.RANK.operator(),
                Samples.RANK.threshold(), "another clause", "S46");
        return new Standing(
                List.of(Samples.RANK, second, third),
                Map.of(
                        "RANK", Samples.judgement(Samples.RANK, one),
                        "RANK2", Samples.judgement(second, other),
                        "RANK3", Samples.judgement(third, elsewhere)),
                rule);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, PASS, PASS, PASS, eligible, 0",
        "ALL, PASS, FAIL, PASS, failed, 0",
        "ALL, PASS, UNKNOWN, PASS, unknown, 1",
        "ALL, UNKNOWN, UNKNOWN, UNKNOWN, unknown, 3",
        "ANY, PASS, FAIL, PASS, eligible, 0",
        "ANY, UNKNOWN, PASS, PASS, eligible, 0",
        "ANY, FAIL, FAIL, PASS, failed, 0",
        "ANY, FAIL, UNKNOWN, PASS, unknown, 1",
        "ANY, UNKNOWN, UNKNOWN, PASS, unknown, 2",
        "ANY, PASS, PASS, FAIL, failed, 0",
        "ANY, PASS, UNKNOWN, UNKNOWN, unknown, 1"
    })
    void rankings_of_one_clause_stand_together_as_the_plan_says(
            RankingRule rule, Verdict one, Verdict other, Verdict elsewhere, String outcome, int open) {
        Standing mixed = rankings(rule, one, other, elsewhere);
        Refusal refused = catchThrowableOfType(Refusal.class, () -> mixed.demandEligible("decision"));
        assertThat(mixed.eligible()).isEqualTo(outcome.equals("eligible"));
        assertThat(refused == null ? "eligible" : refused.code().replace("appraisal.hardCriterion", "").toLowerCase(Locale.ROOT))
                .isEqualTo(outcome);
        assertThat(mixed.openRankings()).hasSize(open);
    }

    @Test
    void without_any_criterion_nobody_is_eligible() {
        Standing none = new Standing(List.of(), Map.of());
        assertThat(none.eligible()).isFalse();
        assertThat(catchThrowableOfType(Refusal.class, () -> none.demandEligible("decision")).code())
                .isEqualTo("appraisal.noCriteria");
    }

    @Test
    void a_narrative_criterion_must_be_judged_even_where_it_is_not_hard() {
        judge(Verdict.UNKNOWN, Verdict.PASS, Verdict.PASS);
        assertThatCode(() -> standing.demandNarrativesJudged("judgements")).doesNotThrowAnyException();

        judgements.remove("MERIT");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> standing.demandNarrativesJudged("judgements"));
        assertThat(refusal.code()).isEqualTo("appraisal.verdictMissing");
        assertThat(refusal.clause()).isEqualTo("Mục IV.3e");
    }
}
