package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.plan.PlanContent.Criterion;

/** The decision table that judges figure criteria, the same one for a dossier's value and for one that an officer enters. */
public interface FigureDecision {

    /** @param figure null: not known */
    Verdict judge(Criterion criterion, BigDecimal figure);
}
