package vn.thidua.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.report.InterimReviews.Total;

/** The units' figures put together: amounts are added up, shares are only averaged. */
public final class InterimTotals {

    private static final String SHARE = "%";

    private InterimTotals() {}

    /** @param given values by figure code, one map a unit */
    public static List<Total> of(List<Figure> figures, Collection<Map<String, BigDecimal>> given) {
        return figures.stream().map(figure -> total(figure, given)).toList();
    }

    private static Total total(Figure figure, Collection<Map<String, BigDecimal>> given) {
        List<BigDecimal> values = given.stream().map(unit -> unit.get(figure.code())).filter(Objects::nonNull).toList();
        if (values.isEmpty()) {
            return new Total(figure.code(), 0, null, null);
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
        return new Total(figure.code(), values.size(), SHARE.equals(figure.unit()) ? null : sum, average);
    }
}
