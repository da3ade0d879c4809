package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.appraisal.domain.FigureDecision;
import vn.thidua.plan.PlanContent.Criterion;

/** The way out to the decision table {@code criterionVerdict}. */
@Component
class CriterionDecision implements FigureDecision {

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<DecisionService> decisions;

    CriterionDecision(ObjectProvider<DecisionService> decisions) {
        this.decisions = decisions;
    }

    @Override
    public Verdict judge(Criterion criterion, BigDecimal figure) {
        VariableMap inputs = Variables.createVariables()
                .putValue("operator", criterion.operator().name())
                .putValue("threshold", criterion.threshold().doubleValue())
                .putValue("figure", figure == null ? null : figure.doubleValue());
        String verdict = decisions
                .getObject()
                .evaluateDecisionTableByKey("criterionVerdict", inputs)
                .getSingleEntry();
        return Verdict.valueOf(verdict);
    }
}
