package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.appraisal.Comparisons.GivenScore;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.plan.PlanContent.Aspect;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.refusal.Refusal;

/** Totals as a clerk reckons them on paper: sum(weight × score / max) / sum(weights) × 100. */
class ComparisonScoresTest {

    private static final Comparison THREE = Compared.comparison("3/10", "4/10", "3/10");

    @ParameterizedTest
    @CsvSource({
        "10, 10, 10, 100.00",
        "0, 0, 0, 0.00",
        // 3 × 0.8 + 4 × 0.9 + 3 × 0.75 = 8.25 of 10
        "8, 9, 7.5, 82.50",
        // 3 × 0.5 + 4 × 0.333 + 3 × 0 = 2.832 of 10
        "5, 3.33, 0, 28.32",
        // 3 × 0.001 = 0.003 of 10
        "0.01, 0, 0, 0.03",
        "9.99, 10, 10, 99.97",
        "0, 10, 0, 40.00"
    })
    void a_total_is_weighted_and_out_of_a_hundred(String first, String second, String third, BigDecimal total) {
        ComparisonScores scale = new ComparisonScores(THREE);
        assertThat(scale.displayed(scale.exact(Compared.scores(first, second, third)))).isEqualTo(total);
    }

    @Test
    void each_score_is_taken_in_proportion_to_its_own_highest_and_weights_to_their_sum() {
        // (1 × 1/3 + 2 × 4.5/5) / 3 = 2.1333… / 3 = 0.71111…
        ComparisonScores scale = new ComparisonScores(Compared.comparison("1/3", "2/5"));
        assertThat(scale.displayed(scale.exact(Compared.scores("1", "4.5")))).isEqualTo(new BigDecimal("71.11"));
        // ten times the weights change nothing
        ComparisonScores heavier = new ComparisonScores(Compared.comparison("10/3", "20/5"));
        assertThat(heavier.displayed(heavier.exact(Compared.scores("1", "4.5")))).isEqualTo(new BigDecimal("71.11"));
    }

    @Test
    void half_a_hundredth_is_rounded_up() {
        // 1/800 = 0.125 of a hundred
        ComparisonScores scale = new ComparisonScores(Compared.comparison("1/800"));
        assertThat(scale.displayed(scale.exact(Compared.scores("1")))).isEqualTo(new BigDecimal("0.13"));
    }

    @Test
    void thirds_that_are_equal_on_paper_are_equal_here() {
        ComparisonScores scale = new ComparisonScores(Compared.comparison("1/3", "1/3", "1/7"));
        assertThat(scale.exact(Compared.scores("1", "2", "3"))).isEqualByComparingTo(scale.exact(Compared.scores("2", "1", "3.00")));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.01", "9.99", "10", "10.00"})
    void a_score_lies_between_nothing_and_the_highest(BigDecimal score) {
        assertThat(accepted(score, "report, page 3").score()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "-0.01, appraisal.scoreNegative", "-1, appraisal.scoreNegative", "10.01, appraisal.scoreAboveMax", "100, appraisal.scoreAboveMax",
        "9.999, appraisal.scoreTooFine", "none, appraisal.scoreMissing"
    })
    void any_other_score_is_refused_with_the_clause(BigDecimal score, String code) {
        Refusal refusal = refused(code, () -> accepted(score, "report"));
        assertThat(refusal.field()).isEqualTo("scores");
        assertThat(refusal.clause()).isEqualTo("Mục 4");
        assertThat(refusal.arguments()).startsWith("Unit 1", "aspect A1");
    }

    @Test
    void a_score_without_evidence_is_no_score() {
        for (String evidence : new String[] {null, "", " ", "\u00a0\u200b"}) {
            assertThat(refused("appraisal.scoreEvidenceMissing", () -> accepted(BigDecimal.ONE, evidence)).clause()).isEqualTo("Mục 4");
        }
        refused("appraisal.textTooLong", () -> accepted(BigDecimal.ONE, "x".repeat(4001)));
        refused("appraisal.textUnreadable", () -> accepted(BigDecimal.ONE, "a\0b"));
        assertThat(accepted(BigDecimal.ONE, " Ba\u0301o ca\u0301o ").evidence()).isEqualTo("Báo cáo");
    }

    @Test
    void a_sheet_has_one_score_for_each_nominee_and_aspect() {
        List<GivenScore> full = sheet("HS-1", "HS-2");
        assertThat(accepted(full).get(2L)).hasSize(3).allSatisfy(s -> assertThat(s.score()).isEqualByComparingTo("7"));
        Refusal missing = refused("appraisal.scoreMissing", () -> accepted(full.subList(0, 5)));
        assertThat(missing.arguments()).containsExactly("Unit 2", "aspect A3");
        refused("appraisal.scoreTwice", () -> accepted(joined(full, full.subList(0, 1))));
        refused("appraisal.scoreUnknown", () -> accepted(joined(full, sheet("HS-9"))));
        refused("appraisal.scoreUnknown", () -> accepted(joined(full, List.of(given("HS-1", "A4")))));
        refused("appraisal.scoreUnknown", () -> accepted(joined(full, List.of(given(null, "A1")))));
    }

    @Test
    void who_withdrew_while_the_sheet_was_open_is_left_out() {
        assertThat(accepted(joined(sheet("HS-1", "HS-2"), sheet("HS-3")))).containsOnlyKeys(1L, 2L);
    }

    private static Map<Long, List<Score>> accepted(List<GivenScore> given) {
        return new ComparisonSheet(new ComparisonScores(THREE), Set.of("HS-1", "HS-2", "HS-3"))
                .accepted(List.of(Compared.nominee(1), Compared.nominee(2)), given);
    }

    private static List<GivenScore> sheet(String... nominations) {
        return Stream.of(nominations)
                .flatMap(n -> Stream.of("A1", "A2", "A3").map(aspect -> given(n, aspect)))
                .toList();
    }

    private static GivenScore given(String nomination, String aspect) {
        return new GivenScore(nomination, aspect, new BigDecimal("7"), "report");
    }

    private static List<GivenScore> joined(List<GivenScore> some, List<GivenScore> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Score accepted(BigDecimal score, String evidence) {
        Aspect aspect = THREE.aspects().get(0);
        return new ComparisonScores(THREE).accepted("Unit 1", aspect, score, evidence);
    }
}
