package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportKeyTest {

    @Test
    void names_year_and_unit() {
        assertThat(ReportKey.of(2023, "KH-2023-TD01", "TTBVTV")).isEqualTo("BC-2023-TTBVTV");
    }

    @Test
    void names_the_ordinal_of_a_years_later_plans() {
        assertThat(ReportKey.of(2023, "KH-2023-TD02", "TTBVTV")).isEqualTo("BC-2023-TD02-TTBVTV");
        assertThat(ReportKey.of(2023, "KH-2023-TD10", "TTBVTV")).isEqualTo("BC-2023-TD10-TTBVTV");
    }
}
