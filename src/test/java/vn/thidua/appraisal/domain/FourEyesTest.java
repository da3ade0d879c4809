package vn.thidua.appraisal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.refusal.Refusal;

class FourEyesTest {

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }

    @Test
    void who_proposed_does_not_appraise() {
        assertThat(code(() -> FourEyes.appraisal("lan", "lan"))).isEqualTo("appraisal.byProposer");
        assertThatCode(() -> FourEyes.appraisal("lan", "minh")).doesNotThrowAnyException();
    }

    @Test
    void who_asked_for_the_supplement_does_not_write_it() {
        assertThat(code(() -> FourEyes.supplement("lan", "lan"))).isEqualTo("appraisal.supplementByAppraiser");
        assertThatCode(() -> FourEyes.supplement("lan", "minh")).doesNotThrowAnyException();
    }

    @Test
    void who_appraised_or_judged_or_entered_a_figure_does_not_conclude() {
        List<Judgement> judged = List.of(
                new Judgement("A", Verdict.PASS, null, "s", null, "minh", null, Instant.EPOCH),
                new Judgement("B", Verdict.PASS, BigDecimal.ONE, "s", null, Judgement.DECISION, "hoa", Instant.EPOCH));
        assertThat(code(() -> FourEyes.conclusion("lan", "lan", judged))).isEqualTo("appraisal.byAppraiser");
        assertThat(code(() -> FourEyes.conclusion("minh", "lan", judged))).isEqualTo("appraisal.byAppraiser");
        assertThat(code(() -> FourEyes.conclusion("hoa", "lan", judged))).isEqualTo("appraisal.byAppraiser");
        assertThatCode(() -> FourEyes.conclusion("binh", "lan", judged)).doesNotThrowAnyException();
    }
}
