package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.appraisal.domain.Dossier;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.SamplePlan;

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

    /** From the plan's text, by the data that carries it: each criterion of a statement gives the same verdict, and none is left out. */
    @ParameterizedTest(name = "{0}: {1} is {3}")
    @CsvSource(
            nullValues = "unknown",
            value = {
                // "hoàn thành 100% nhiệm vụ … theo đúng thời gian": no more than all can be done
                "S39,99.99,1,FAIL", "S39,100,1,PASS", "S39,0,1,FAIL", "S39,100.01,1,IMPOSSIBLE", "S39,unknown,1,UNKNOWN",
                "S45,99.99,1,FAIL", "S45,100,1,PASS", "S45,0,1,FAIL", "S45,100.01,1,IMPOSSIBLE", "S45,unknown,1,UNKNOWN",
                // "đơn vị dẫn đầu (số 1)", in three rankings
                "S41,0,3,IMPOSSIBLE", "S41,1,3,PASS", "S41,1.5,3,IMPOSSIBLE", "S41,2,3,FAIL", "S41,5,3,FAIL", "S41,6,3,FAIL",
                "S41,unknown,3,UNKNOWN",
                // "xếp loại từ 01 đến 05", in three rankings
                "S46,0,3,IMPOSSIBLE", "S46,1,3,PASS", "S46,2,3,PASS", "S46,4.5,3,IMPOSSIBLE", "S46,5,3,PASS", "S46,6,3,FAIL",
                "S46,unknown,3,UNKNOWN",
                // "tuân thủ nghiêm kỷ luật, kỷ cương": no open case
                "S42,0,1,PASS", "S42,1,1,FAIL", "S42,-1,1,IMPOSSIBLE", "S42,unknown,1,UNKNOWN",
                "S47,0,1,PASS", "S47,1,1,FAIL", "S47,unknown,1,UNKNOWN", "S52,0,1,PASS", "S52,1,1,FAIL", "S52,unknown,1,UNKNOWN"
            })
    void judges_as_the_plans_text_says(String statement, BigDecimal value, int criteria, String expected) {
        PlanContent plan = SamplePlan.content();
        Dossier bounds = new Dossier(null, plan);
        List<Criterion> stated = plan.criteria().stream().filter(c -> statement.equals(c.source())).toList();
        assertThat(stated).hasSize(criteria).allSatisfy(criterion -> {
            boolean possible = value == null || bounds.plausible(criterion, value);
            String seen = possible
                    ? verdict(
                                    criterion.operator().name(),
                                    value == null ? null : value.doubleValue(),
                                    criterion.threshold().doubleValue())
                            .name()
                    : "IMPOSSIBLE";
            assertThat(seen).as(criterion.code()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "unknown", value = {"EQUALS,1,unknown", "AT_MOST,0,unknown", "MORE,1,1", "unknown,1,1"})
    void decides_nothing_without_threshold_or_operator(String operator, Double figure, Double threshold) {
        assertThat(verdict(operator, figure, threshold)).isEqualTo(Verdict.UNKNOWN);
    }
}
