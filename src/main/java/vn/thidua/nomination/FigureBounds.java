package vn.thidua.nomination;

import java.math.BigDecimal;
import vn.thidua.plan.PlanContent.Figure;

/** Between which values a number makes sense. @param min null: no lower bound @param max null: no upper bound */
public record FigureBounds(BigDecimal min, BigDecimal max) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 15;
    private static final int DECIMALS = 4;

    /** The plan's bounds; a percentage for which the plan sets none runs from 0 to 100. */
    public static FigureBounds of(Figure figure) {
        boolean percentage = "%".equals(figure.unit());
        return new FigureBounds(
                figure.min() == null && percentage ? BigDecimal.ZERO : figure.min(),
                figure.max() == null && percentage ? HUNDRED : figure.max());
    }

    /** Numbers like 1e999999999 are legal JSON; spelled out they would fill the memory: at most 15 digits and 4 decimals. */
    public boolean allow(BigDecimal value) {
        return (long) value.precision() - value.scale() <= DIGITS
                && value.scale() <= 1000
                && value.stripTrailingZeros().scale() <= DECIMALS
                && (min == null || value.compareTo(min) >= 0)
                && (max == null || value.compareTo(max) <= 0);
    }

    /** The bounds in words of a bundle: empty where there is none. */
    public Object[] arguments(String label) {
        return new Object[] {label, plain(min), plain(max)};
    }

    private static String plain(BigDecimal bound) {
        return bound == null ? "…" : bound.stripTrailingZeros().toPlainString();
    }
}
