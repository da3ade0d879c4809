package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadonlyRowsTest {

    private static final ValueRow ONE = new ValueRow("a", "Nhãn a", null, null);
    private static final ValueRow OTHER = new ValueRow("b", null, null, null);

    @Test
    void accepts_the_same_rows_with_their_open_columns_filled() {
        List<ValueRow> returned = List.of(
                new ValueRow("a", "Nhãn a", BigDecimal.ONE, "QĐ"), new ValueRow("b", "", BigDecimal.TEN, "QĐ"));
        assertThat(ReadonlyRows.demand(List.of(ONE, OTHER), returned, ReadonlyRowsTest::columns, "values"))
                .isEqualTo(returned);
    }

    @Test
    void refuses_rows_that_are_missing_changed_swapped_added_or_empty() {
        refuse(null);
        refuse(List.of(ONE));
        refuse(List.of(OTHER, ONE));
        refuse(List.of(ONE, OTHER, OTHER));
        refuse(List.of(ONE, new ValueRow("b", "khác", null, null)));
        refuse(new ArrayList<>(Arrays.asList(ONE, null)));
    }

    @Test
    void no_rows_may_come_back_as_nothing() {
        assertThat(ReadonlyRows.demand(List.of(), null, ReadonlyRowsTest::columns, "values")).isEmpty();
    }

    private static void refuse(List<ValueRow> returned) {
        assertThat(refused(
                                "nomination.rowsChanged",
                                () -> ReadonlyRows.demand(
                                        List.of(ONE, OTHER), returned, ReadonlyRowsTest::columns, "values"))
                        .field())
                .isEqualTo("values");
    }

    private static List<String> columns(ValueRow row) {
        return Arrays.asList(row.code(), row.label());
    }
}
