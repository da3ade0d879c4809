package vn.thidua.appraisal.process;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.engine.ModelBean;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;

/** What the business rule task {@code BusinessRuleTask_judgeFigures} asks for. The engine has no decimal type: numbers go in as Double. */
@ModelBean("appraisals")
public class FigureCriteria {

    private final Appraisals appraisals;

    FigureCriteria(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    /** Codes of the criteria that figures can decide. */
    public List<String> figureCriteria(long nominationId) {
        return appraisals.criteria(nominationId).stream()
                .filter(c -> c.kind() != Kind.NARRATIVE)
                .map(Criterion::code)
                .toList();
    }

    public String operator(long nominationId, String code) {
        return criterion(nominationId, code).operator().name();
    }

    public Double threshold(long nominationId, String code) {
        return criterion(nominationId, code).threshold().doubleValue();
    }

    /** @return null where the value is not known */
    public Double figure(long nominationId, String code) {
        BigDecimal figure = appraisals.figure(nominationId, code);
        return figure == null ? null : figure.doubleValue();
    }

    private Criterion criterion(long nominationId, String code) {
        return appraisals.criteria(nominationId).stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no criterion " + code + " for nomination " + nominationId));
    }
}
