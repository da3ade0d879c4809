package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterimKeyTest {

    @Test
    void names_the_plan_and_the_milestone() {
        assertThat(InterimKey.of("KH-2024-TD01", "interim1")).isEqualTo("SK-2024-TD01-1");
        assertThat(InterimKey.of("KH-2024-TD12", "interim")).isEqualTo("SK-2024-TD12");
    }

    @Test
    void a_units_part_names_the_unit() {
        assertThat(InterimKey.ofUnit("SK-2024-TD01-1", "CNTY")).isEqualTo("SK-2024-TD01-1-CNTY");
    }
}
