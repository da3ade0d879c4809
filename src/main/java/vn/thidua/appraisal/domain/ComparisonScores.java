package vn.thidua.appraisal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thidua.appraisal.Comparisons.Score;
import vn.thidua.plan.PlanContent.Aspect;
import vn.thidua.plan.PlanContent.Comparison;
import vn.thidua.refusal.Refusal;

/** What a comparison asks of a score, and what scores come to (S49). */
public record ComparisonScores(Comparison comparison) {

    private static final String FIELD = "scores";
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** @return with clean evidence @throws Refusal see {@link vn.thidua.appraisal.Comparisons#score} */
    public Score accepted(String nominee, Aspect aspect, BigDecimal score, String evidence) {
        if (score == null) {
            throw refused("appraisal.scoreMissing", nominee, aspect.label());
        }
        if (score.signum() < 0) {
            throw refused("appraisal.scoreNegative", nominee, aspect.label());
        }
        if (score.compareTo(aspect.max()) > 0) {
            throw refused("appraisal.scoreAboveMax", nominee, aspect.label(), plain(score), plain(aspect.max()));
        }
        if (score.stripTrailingZeros().scale() > DECIMALS) {
            throw refused("appraisal.scoreTooFine", nominee, aspect.label());
        }
        String proof = OfficeText.required(
                evidence,
                OfficeText.PARAGRAPHS,
                FIELD,
                refused("appraisal.scoreEvidenceMissing", nominee, aspect.label()));
        return new Score(aspect.code(), score, proof);
    }

    public Refusal refused(String code, Object... arguments) {
        return Refusal.of(code, arguments).at(FIELD).by(comparison.clause());
    }

    /**
     * The sum of weight × score / max, brought to a common denominator: all nominees of a comparison share it, so that equal totals are equal
     * to the last digit, which no quotient of thirds would be.
     */
    public BigDecimal exact(List<Score> scores) {
        Map<String, BigDecimal> byAspect = scores.stream().collect(Collectors.toMap(Score::aspect, Score::score));
        return comparison.aspects().stream()
                .map(a -> a.weight().multiply(byAspect.get(a.code())).multiply(maxima(other -> other != a)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param exact see {@link #exact} @return out of 100, to two places, half up */
    public BigDecimal displayed(BigDecimal exact) {
        BigDecimal weights = comparison.aspects().stream().map(Aspect::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return exact.multiply(HUNDRED).divide(weights.multiply(maxima(any -> true)), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether each aspect has its score: an amended plan may ask for more than was scored. */
    public boolean complete(List<Score> scores) {
        return scores.stream().map(Score::aspect).collect(Collectors.toSet()).containsAll(
                comparison.aspects().stream().map(Aspect::code).toList());
    }

    private BigDecimal maxima(Predicate<Aspect> counted) {
        return comparison.aspects().stream()
                .filter(counted)
                .map(Aspect::max)
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
