package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.plan.PlanContent.Operator;

/** The decision table that judges figures, at its boundaries (S39, S41, S42, S45 to S47, S52). */
class CriterionVerdictTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecision decision;

    @BeforeAll
    static void parse() throws Exception {
        try (InputStream table = CriterionVerdictTest.class.getResourceAsStream("/processes/appraisal/criterion-verdict.dmn")) {
            decision = ENGINE.parseDecision("criterionVerdict", table);
        }
    }

    private static Verdict verdict(String operator, Double figure, Double threshold) {
        DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(
                decision,
                Variables.createVariables()
                        .putValue("operator", operator)
                        .putValue("figure", figure)
                        .putValue("threshold", threshold));
        return Verdict.valueOf(result.getSingleEntry());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                // all tasks done on time (S39, S45)
                "EQUALS,100,100,PASS", "EQUALS,99.99,100,FAIL", "EQUALS,0,100,FAIL", "EQUALS,100.01,100,FAIL",
                "EQUALS,unknown,100,UNKNOWN",
                // the first of all (S41)
                "EQUALS,1,1,PASS", "EQUALS,2,1,FAIL", "EQUALS,unknown,1,UNKNOWN",
                // ranked first to fifth (S46)
                "AT_MOST,1,5,PASS", "AT_MOST,5,5,PASS", "AT_MOST,6,5,FAIL", "AT_MOST,63,5,FAIL", "AT_MOST,unknown,5,UNKNOWN",
                // no open violation (S42, S47, S52)
                "AT_MOST,0,0,PASS", "AT_MOST,1,0,FAIL", "AT_MOST,unknown,0,UNKNOWN",
                "AT_LEAST,90,90,PASS", "AT_LEAST,90.01,90,PASS", "AT_LEAST,89.99,90,FAIL", "AT_LEAST,0,0,PASS",
                "AT_LEAST,unknown,90,UNKNOWN"
            })
    void holds_the_figure_against_the_threshold(Operator operator, Double figure, Double threshold, Verdict verdict) {
        assertThat(verdict(operator.name(), figure, threshold)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", value = {"EQUALS,1,unknown", "AT_MOST,0,unknown", "MORE,1,1", "unknown,1,1"})
    void decides_nothing_without_threshold_or_operator(String operator, Double figure, Double threshold) {
        assertThat(verdict(operator, figure, threshold)).isEqualTo(Verdict.UNKNOWN);
    }
}
