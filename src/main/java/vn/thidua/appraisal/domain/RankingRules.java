package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Kind;
import vn.thidua.refusal.Refusal;

/** What a ranking by another office may say of a plan (S41, S46). */
public record RankingRules(PlanContent plan) {

    /** One criterion for each ranking that the plan asks for. */
    public List<Criterion> asked() {
        Map<String, Criterion> byFigure = new LinkedHashMap<>();
        plan.criteria().stream().filter(c -> c.kind() == Kind.RANK).forEach(c -> byFigure.putIfAbsent(c.figure(), c));
        return List.copyOf(byFigure.values());
    }

    /** @throws Refusal appraisal.rankingNotAsked */
    public void demandAsked() {
        if (asked().isEmpty()) {
            throw Refusal.of("appraisal.rankingNotAsked").at("planKey");
        }
    }

    /** @throws Refusal appraisal.rankingDateMissing, appraisal.rankingDateAhead, appraisal.rankingPublishedBeforeSource */
    public static void dates(LocalDate sourceDate, LocalDate publishedOn, LocalDate today) {
        past(sourceDate, "sourceDate", today);
        past(publishedOn, "publishedOn", today);
        if (publishedOn.isBefore(sourceDate)) {
            throw Refusal.of("appraisal.rankingPublishedBeforeSource").at("publishedOn");
        }
    }

    /** @return the rank @throws Refusal appraisal.rankingUnknown, appraisal.rankMissing, appraisal.rankInvalid */
    public int rank(String figure, BigDecimal rank) {
        Criterion criterion = asked().stream()
                .filter(c -> c.figure().equals(figure))
                .findFirst()
                .orElseThrow(() -> Refusal.of("appraisal.rankingUnknown").at("ranking"));
        if (rank == null) {
            throw Refusal.of("appraisal.rankMissing").at("rank").by(criterion.clause());
        }
        boolean whole = rank.signum() == 0 || rank.stripTrailingZeros().scale() <= 0;
        if (!whole || rank.compareTo(BigDecimal.ONE) < 0 || rank.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw Refusal.of("appraisal.rankInvalid", rank.toPlainString()).at("rank").by(criterion.clause());
        }
        return rank.intValueExact();
    }

    private static void past(LocalDate day, String field, LocalDate today) {
        if (day == null) {
            throw Refusal.of("appraisal.rankingDateMissing").at(field);
        }
        if (day.isAfter(today)) {
            throw Refusal.of("appraisal.rankingDateAhead").at(field);
        }
    }
}
