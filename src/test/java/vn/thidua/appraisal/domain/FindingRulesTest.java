package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.appraisal.Appraisals.EnteredFigure;
import vn.thidua.appraisal.Appraisals.Findings;
import vn.thidua.appraisal.Appraisals.GivenFigure;
import vn.thidua.appraisal.Appraisals.Opinion;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.refusal.Refusal;

class FindingRulesTest {

    private final FindingRules rules = new FindingRules(Samples.dossier(Map.of("percent", Samples.value("100"))));

    private Findings opinions(Opinion... opinions) {
        return rules.check(new Findings(List.of(opinions), null));
    }

    private Findings figures(EnteredFigure... figures) {
        return rules.check(new Findings(null, List.of(figures)));
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }

    @Test
    void keeps_an_opinion_with_its_source_in_clean_text() {
        assertThat(opinions(new Opinion("EFFORT", Verdict.FAIL, "\u00a0 Bi\u00ean b\u1ea3n ", "\u00a0")).opinions())
                .containsExactly(new Opinion("EFFORT", Verdict.FAIL, "Bi\u00ean b\u1ea3n", null));
    }

    @Test
    void normalises_text_to_nfc() {
        assertThat(opinions(new Opinion("EFFORT", Verdict.PASS, "Bie\u0302n ba\u0309n", null)).opinions().get(0).source())
                .isEqualTo("Bi\u00ean b\u1ea3n");
    }

    @Test
    void drops_rows_without_a_verdict() {
        assertThat(opinions(new Opinion("EFFORT", null, null, null), new Opinion("MERIT", Verdict.UNKNOWN, "s", null)).opinions())
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b", "\n\t"})
    void refuses_a_verdict_without_its_source(String blank) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> opinions(new Opinion("EFFORT", Verdict.PASS, blank, "note")));
        assertThat(refusal.code()).isEqualTo("appraisal.sourceMissing");
        assertThat(refusal.field()).isEqualTo("judgements");
        assertThat(refusal.clause()).isEqualTo("Mục IV.3d");
    }

    @Test
    void refuses_an_opinion_on_a_figure() {
        assertThat(code(() -> opinions(new Opinion("RANK", Verdict.PASS, "source", null))))
                .isEqualTo("appraisal.figureNotByOpinion");
    }

    @Test
    void refuses_a_criterion_that_does_not_apply_or_comes_twice() {
        assertThat(code(() -> opinions(new Opinion("FLAG", Verdict.PASS, "s", null)))).isEqualTo("appraisal.criterionUnknown");
        assertThat(code(() -> opinions(new Opinion(null, Verdict.PASS, "s", null)))).isEqualTo("appraisal.criterionUnknown");
        assertThat(code(() -> opinions(
                        new Opinion("EFFORT", Verdict.PASS, "s", null), new Opinion("EFFORT", Verdict.FAIL, "s", null))))
                .isEqualTo("appraisal.criterionTwice");
    }

    @Test
    void lets_an_officer_enter_only_what_the_dossier_lacks() {
        assertThat(figures(new EnteredFigure("RANK", BigDecimal.TEN, " letter 9 ")).figures())
                .containsExactly(new EnteredFigure("RANK", BigDecimal.TEN, "letter 9"));
        assertThat(code(() -> figures(new EnteredFigure("ONTIME", BigDecimal.TEN, "letter"))))
                .isEqualTo("appraisal.figureInDossier");
        assertThat(code(() -> figures(new EnteredFigure("EFFORT", BigDecimal.TEN, "letter"))))
                .isEqualTo("appraisal.figureInDossier");
    }

    @Test
    void lets_an_officer_take_an_entered_value_back() {
        assertThat(figures(new EnteredFigure("RANK", null, null)).figures()).hasSize(1);
    }

    @Test
    void refuses_a_value_that_cannot_be_or_comes_without_its_source() {
        assertThat(code(() -> figures(new EnteredFigure("RANK", BigDecimal.ZERO, "letter"))))
                .isEqualTo("appraisal.valueImplausible");
        assertThat(code(() -> figures(new EnteredFigure("RANK", BigDecimal.ONE, "\u00a0"))))
                .isEqualTo("appraisal.sourceMissing");
    }

    @Test
    void a_supplement_gives_figures_that_the_criteria_ask_for_also_to_correct_them() {
        assertThat(rules.checkGiven(List.of(new GivenFigure("percent", new BigDecimal("99.5"), "letter 2"))))
                .containsExactly(new GivenFigure("percent", new BigDecimal("99.5"), "letter 2"));
        assertThat(rules.checkGiven(null)).isEmpty();
    }

    @Test
    void refuses_a_supplement_of_other_impossible_or_unsourced_figures() {
        assertThat(code(() -> rules.checkGiven(List.of(new GivenFigure("other", BigDecimal.ONE, "s")))))
                .isEqualTo("appraisal.figureNotAsked");
        assertThat(code(() -> rules.checkGiven(List.of(new GivenFigure("percent", new BigDecimal("100.01"), "s")))))
                .isEqualTo("appraisal.valueImplausible");
        assertThat(code(() -> rules.checkGiven(List.of(new GivenFigure("percent", BigDecimal.ONE, null)))))
                .isEqualTo("appraisal.sourceMissing");
        GivenFigure rank = new GivenFigure("rank", BigDecimal.ONE, "s");
        assertThat(code(() -> rules.checkGiven(List.of(rank, rank)))).isEqualTo("appraisal.criterionTwice");
    }

    @Test
    void refuses_text_with_a_nul_or_beyond_its_length() {
        assertThat(code(() -> opinions(new Opinion("EFFORT", Verdict.PASS, "a\0b", null))))
                .isEqualTo("appraisal.textUnreadable");
        assertThat(code(() -> opinions(new Opinion("EFFORT", Verdict.PASS, "a".repeat(256), null))))
                .isEqualTo("appraisal.textTooLong");
        assertThat(opinions(new Opinion("EFFORT", Verdict.PASS, "a".repeat(255), "b".repeat(4000))).opinions()).hasSize(1);
        assertThat(code(() -> opinions(new Opinion("EFFORT", Verdict.PASS, "a", "b".repeat(4001)))))
                .isEqualTo("appraisal.textTooLong");
    }
}
