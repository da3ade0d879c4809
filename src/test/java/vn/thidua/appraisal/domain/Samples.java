package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.appraisal.Appraisals.Judgement;
import vn.thidua.appraisal.Appraisals.Verdict;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.plan.PlanContent.Milestone;
import vn.thidua.plan.PlanContent.Operator;
import vn.thidua.plan.PlanContent.RankingRule;
import vn.thidua.plan.PlanContent.Target;

/** A small plan and one nomination under it. */
final class Samples {

    static final Criterion ON_TIME = criterion("ONTIME", Kind.FIGURE, true, "percent", Operator.EQUALS, "100", "Mục IV.3a");
    static final Criterion RANK = criterion("RANK", Kind.RANK, true, "rank", Operator.AT_MOST, "5", "Mục IV.3b");
    static final Criterion FINDING = criterion("FINDING", Kind.FINDING, true, "violations", Operator.AT_MOST, "0", "Mục IV.3c");
    static final Criterion EFFORT = criterion("EFFORT", Kind.NARRATIVE, true, null, null, null, "Mục IV.3d");
    static final Criterion MERIT = criterion("MERIT", Kind.NARRATIVE, false, null, null, null, "Mục IV.3e");

    private Samples() {}

    static Criterion criterion(
            String code, Kind kind, boolean hard, String figure, Operator operator, String threshold, String clause) {
        return criterion(code, "BK", Set.of(Target.AFFILIATE), kind, hard, figure, operator, threshold, clause);
    }

    static Criterion criterion(
            String code,
            String award,
            Set<Target> targets,
            Kind kind,
            boolean hard,
            String figure,
            Operator operator,
            String threshold,
            String clause) {
        return new Criterion(
                code,
                award,
                targets,
                "text of " + code,
                kind,
                hard,
                figure,
                operator,
                threshold == null ? null : new BigDecimal(threshold),
                clause,
                "S39");
    }

    static PlanContent plan(Criterion... criteria) {
        return new PlanContent(
                2030, "m", "f", "t", "s", "KH-X", "p", "b", "p", "r",
                LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31),
                List.of(), List.of(),
                List.of(new Figure("percent", "l", "%", BigDecimal.ZERO, new BigDecimal("100"), null, "Mục II", "S17")),
                List.of(), List.of(criteria), List.of(), List.of(), List.of(), List.of(), List.of(), 25, "st", "sn", RankingRule.ALL, null, List.of());
    }

    static Nomination nomination(Map<String, Value> values) {
        return new Nomination(
                7, "HS-2030-0007", 1, Target.AFFILIATE, "A", null, "Unit A", "BK", "done", "papers", values, "proposer",
                Nominations.State.SUBMITTED, null, null, null, null, null, null);
    }

    static Dossier dossier(Map<String, Value> values) {
        return new Dossier(nomination(values), plan(ON_TIME, RANK, FINDING, EFFORT, MERIT));
    }

    static Value value(String value) {
        return new Value(new BigDecimal(value), "letter 1");
    }

    static Judgement judgement(Criterion criterion, Verdict verdict) {
        return new Judgement(criterion.code(), verdict, null, "src", null, "officer", null, Instant.EPOCH);
    }

    static Milestone selectionDue(boolean stated) {
        return new Milestone("selectionDue", "selection", LocalDate.of(2030, 11, 15), stated, "Mục V.2", "S59");
    }
}
