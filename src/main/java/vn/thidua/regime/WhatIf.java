package vn.thidua.regime;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.Appraisals;
import vn.thidua.appraisal.OtherRuleSets;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.Plans;

/** The same dossier under each other rule set (F27). It reads what is on record and puts nothing there: no verdict, no step, no decision. */
@Component
@Transactional(readOnly = true)
public class WhatIf implements OtherRuleSets {

    private final Regimes regimes;
    private final Nominations nominations;
    private final Plans plans;
    private final Appraisals appraisals;
    private final RegimeWording wording;

    WhatIf(Regimes regimes, Nominations nominations, Plans plans, Appraisals appraisals, RegimeWording wording) {
        this.regimes = regimes;
        this.nominations = nominations;
        this.plans = plans;
        this.appraisals = appraisals;
        this.wording = wording;
    }

    /** One for each rule set that the dossier does not go by, oldest first. @throws vn.thidua.refusal.Refusal nomination.unknown */
    public List<Comparison> compare(long nominationId) {
        Nomination nomination = nominations.nomination(nominationId);
        Regime own = regimes.of(plans.plan(nomination.planId()).content());
        List<Criterion> criteria = appraisals.criteria(nominationId);
        Function<Criterion, BigDecimal> figure = criterion -> appraisals.figure(nominationId, criterion.code());
        return regimes.all().stream()
                .filter(other -> !other.code().equals(own.code()))
                .map(other -> Comparison.of(own, other, nomination.award(), nomination.target(), criteria, figure))
                .toList();
    }

    @Override
    public List<Line> lines(long nominationId) {
        return compare(nominationId).stream()
                .map(comparison -> new Line(
                        wording.say("choice", comparison.other().name(), wording.period(comparison.other())),
                        wording.dossier(comparison),
                        wording.duplicates(comparison),
                        wording.days(comparison),
                        wording.figures(comparison),
                        wording.citations(comparison)))
                .toList();
    }
}
