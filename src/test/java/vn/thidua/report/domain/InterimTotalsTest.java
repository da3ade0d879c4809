package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent.Figure;
import vn.thidua.report.InterimReviews.Total;

class InterimTotalsTest {

    @Test
    void amounts_are_added_up_and_averaged_over_the_units_that_gave_them() {
        Total total = total("triệu đồng", Map.of("f", number("10")), Map.of("f", number("5.5")), Map.of());
        assertThat(total.units()).isEqualTo(2);
        assertThat(total.sum()).isEqualByComparingTo("15.5");
        assertThat(total.average()).isEqualByComparingTo("7.75");
    }

    @Test
    void shares_are_only_averaged() {
        Total total = total("%", Map.of("f", number("100")), Map.of("f", number("50")), Map.of("f", number("50")));
        assertThat(total.sum()).isNull();
        assertThat(total.average()).isEqualByComparingTo("66.67");
    }

    @Test
    void a_figure_that_nobody_gave_has_neither() {
        assertThat(total("sáng kiến", Map.of())).isEqualTo(new Total("f", 0, null, null));
    }

    @SafeVarargs
    private static Total total(String unit, Map<String, BigDecimal>... given) {
        Figure figure = new Figure("f", "Số liệu", unit, BigDecimal.ZERO, number("1000"), null, "Mục II", null);
        return InterimTotals.of(List.of(figure), List.of(given)).get(0);
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
