package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
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
