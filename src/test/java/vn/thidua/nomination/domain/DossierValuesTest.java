package vn.thidua.nomination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.nomination.AwardTerms;
import vn.thidua.nomination.Nominations.Value;
import vn.thidua.nomination.PlanFixture;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

class DossierValuesTest {

    private final DossierValues values = new DossierValues(new AwardTerms(PlanFixture.plan()));

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "100.00", "99.9999"})
    void accepts_a_percentage_from_nothing_to_all(String percent) {
        assertThat(flag("tasksOnTimePercent", percent)).containsEntry("tasksOnTimePercent", value(percent, "Báo cáo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-0.01", "1e999999999", "0.00001", "1e-999999999"})
    void refuses_a_percentage_beyond_its_bounds(String percent) {
        Refusal refusal = refused("nomination.valueOutOfRange", () -> flag("tasksOnTimePercent", percent));
        assertThat(refusal.clause()).isEqualTo("Mục IV.3");
        assertThat(refusal.arguments()).containsExactly("Số liệu tasksOnTimePercent", "0", "100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "20"})
    void accepts_whole_ranks_from_the_first(String rank) {
        assertThat(flag("rankDigital", rank)).containsEntry("rankDigital", value(rank, "Báo cáo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "0.99"})
    void refuses_a_rank_below_the_first_or_between_two(String rank) {
        refused("nomination.rankInvalid", () -> flag("rankDigital", rank));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5"})
    void refuses_a_count_of_findings_that_is_none(String count) {
        refused("nomination.findingInvalid", () -> certificate("openViolations", count));
        assertThat(certificate("openViolations", "0").get("openViolations").value()).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u00a0"})
    void refuses_a_value_without_its_source(String source) {
        refused(
                "nomination.sourceMissing",
                () -> values.accepted(FLAG, Target.DEPARTMENT, Map.of("rankDigital", value("1", source))));
    }

    @Test
    void keeps_what_is_not_known_yet_as_not_known() {
        Map<String, Value> accepted = values.accepted(FLAG, Target.DEPARTMENT, null);
        assertThat(accepted).containsOnlyKeys("tasksOnTimePercent", "rankDigital");
        assertThat(accepted.values()).containsOnly(new Value(null, null));
        Map<String, Value> withNull = new HashMap<>();
        withNull.put("rankDigital", null);
        assertThat(values.accepted(FLAG, Target.DEPARTMENT, withNull)).isEqualTo(accepted);
    }

    @Test
    void refuses_a_value_that_no_criterion_asks_for() {
        refused(
                "nomination.valueUnknown",
                () -> values.accepted(CERTIFICATE, Target.PERSON, Map.of("rankDigital", value("1", "QĐ"))));
    }

    @Test
    void composes_the_source() {
        String decomposed = Normalizer.normalize("Quyết định", Normalizer.Form.NFD);
        assertThat(values.accepted(FLAG, Target.DEPARTMENT, Map.of("rankDigital", value("1", decomposed)))
                        .get("rankDigital")
                        .source())
                .isEqualTo("Quyết định");
    }

    private Map<String, Value> flag(String code, String number) {
        return values.accepted(FLAG, Target.DEPARTMENT, Map.of(code, value(number, "Báo cáo")));
    }

    private Map<String, Value> certificate(String code, String number) {
        return values.accepted(CERTIFICATE, Target.AFFILIATE, Map.of(code, value(number, "Báo cáo")));
    }

    private static Value value(String number, String source) {
        return new Value(new BigDecimal(number), source);
    }
}
