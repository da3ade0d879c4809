package vn.thidua.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.thidua.regime.DataFile.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regime.Item;
import vn.thidua.regime.Regime.Provider;

/** The rule sets of the product's data file (requirements 2.1 to 2.8). */
class RegimesTest {

    private final Regimes regimes = DataFile.regimes();

    @ParameterizedTest
    @CsvSource({
        "1999-01-01, luat-2003",
        "2023-06-22, luat-2003",
        "2023-12-31, luat-2003",
        "2024-01-01, luat-2022",
        "2025-06-30, luat-2022",
        "2025-07-01, nd-152-2025",
        "2099-12-31, nd-152-2025"
    })
    void each_day_has_the_rule_set_in_force(LocalDate day, String code) {
        assertThat(regimes.byDate(day).code()).isEqualTo(code);
        assertThat(regimes.all()).filteredOn(regime -> regime.inForce(day)).hasSize(1);
    }

    @Test
    void a_plan_goes_by_the_rule_set_of_the_last_day_of_its_window() {
        assertThat(regimes.of(SamplePlan.content()).code()).isEqualTo("luat-2003");
        assertThat(regimes.of(SamplePlan.with(plan -> plan.put("achievementTo", "2024-01-01"))).code()).isEqualTo("luat-2022");
        assertThat(regimes.of(SamplePlan.with(plan -> plan.put("achievementTo", "2025-06-30"))).code()).isEqualTo("luat-2022");
        assertThat(regimes.of(SamplePlan.with(plan -> plan.put("achievementTo", "2025-07-01"))).code()).isEqualTo("nd-152-2025");
    }

    @Test
    void a_plan_that_names_its_rule_set_goes_by_that_one() {
        assertThat(regimes.of(SamplePlan.with(plan -> plan.put("regime", "luat-2022"))).code()).isEqualTo("luat-2022");
    }

    @Test
    void a_rule_set_that_nobody_knows_is_refused_at_its_field() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> regimes.of(SamplePlan.with(plan -> plan.put("regime", "luat-1998"))));
        assertThat(refusal.code()).isEqualTo("regime.unknown");
        assertThat(refusal.field()).isEqualTo("regime");
    }

    @Test
    void only_what_a_public_text_says_is_verified() {
        List<Citation> all = regimes.all().stream().flatMap(regime -> regime.citations().stream()).toList();
        assertThat(all).filteredOn(Citation::verified).isNotEmpty().allSatisfy(c -> assertThat(c.source())
                .matches("\\[(SEED|P: .+)].*")
                .doesNotContain("[OWN]", "[R:", "[R]"));
        assertThat(all).filteredOn(c -> c.source().matches("(?s).*\\[(OWN|R)[]:].*")).isNotEmpty().noneMatch(Citation::verified);
    }

    @Test
    void whether_a_second_award_blocks_is_the_rule_sets_own() {
        assertThat(regimes.byDate(LocalDate.of(2023, 12, 31)).duplicateBlocks()).isFalse();
        Regime law2022 = regimes.byDate(LocalDate.of(2024, 1, 1));
        assertThat(law2022.duplicateBlocks()).isTrue();
        assertThat(law2022.duplicateCitation()).hasValueSatisfying(c -> assertThat(c.text()).contains("khoản 2 Điều 5"));
        assertThat(regimes.byDate(LocalDate.of(2025, 7, 1)).duplicateCitation()).isEmpty();
    }

    @Test
    void the_province_answers_in_twenty_five_working_days_under_each_rule_set() {
        assertThat(regimes.all()).allSatisfy(regime -> assertThat(regime.term("provinceAnswer")).hasValueSatisfying(term -> {
            assertThat(term.days()).isEqualTo(25);
            assertThat(term.citation()).isNull();
        }));
    }

    @Test
    void a_dossier_has_its_list_by_award_and_target_and_a_general_one_else() {
        Regime regime = regimes.byDate(LocalDate.of(2023, 12, 31));
        assertThat(regime.dossier("BANG_KHEN", Target.PERSON)).extracting(Item::code).contains("TO_TRINH", "BAO_CAO_THANH_TICH", "CHUNG_NHAN_SANG_KIEN");
        assertThat(regime.dossier("CO_THI_DUA", Target.DEPARTMENT)).extracting(Item::code).contains("KET_QUA_XEP_HANG", "BIEN_BAN_HOI_DONG");
        assertThat(regime.dossier("OTHER", Target.PERSON)).isNotEmpty();
    }

    @Test
    void a_unit_provides_what_it_alone_can_and_nothing_of_the_departments_own_dossier() {
        assertThat(regimes.all()).allSatisfy(regime -> {
            assertThat(regime.dossier("BANG_KHEN", Target.PERSON))
                    .filteredOn(item -> item.provider() == Provider.UNIT)
                    .extracting(Item::code)
                    .contains("BAO_CAO_THANH_TICH", "BIEN_BAN_HOP_DON_VI")
                    .doesNotContain("TO_TRINH", "DANH_SACH", "BIEN_BAN_HOI_DONG", "Y_KIEN_HIEP_Y");
            for (String award : List.of("CO_THI_DUA", "BANG_KHEN", "OTHER")) {
                assertThat(regime.dossier(award, Target.DEPARTMENT)).extracting(Item::provider).containsOnly(Provider.DEPARTMENT);
            }
        });
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong("there is no rule set", ArrayNode::removeAll),
                wrong("stands twice", file -> at(file, 1).put("code", "luat-2003")),
                wrong("each day has exactly one", file -> at(file, 1).put("inForceFrom", "2024-01-02")),
                wrong("each day has exactly one", file -> at(file, 1).put("inForceFrom", "2023-12-31")),
                wrong("each day has exactly one", file -> at(file, 0).putNull("inForceTo")),
                wrong("days before 2004-07-01 have no rule set", file -> at(file, 0).put("inForceFrom", "2004-07-01")),
                wrong("days after 2026-12-31 have no rule set", file -> at(file, 2).put("inForceTo", "2026-12-31")),
                wrong("nd-152-2025: it ends before it begins", file -> at(file, 2).put("inForceTo", "2025-06-30")),
                wrong("its period is verified without", file -> at(file, 2).put("periodVerified", true)),
                wrong("citations: the code LUAT_2003 stands twice", file -> entry(file, 0, "citations", 1).put("code", "LUAT_2003")),
                wrong("TT_15 is verified, but its source", file -> entry(file, 2, "citations", 2).put("verified", true)),
                wrong("LUAT_2003 is verified, but its source", file -> entry(file, 0, "citations", 0).put("source", "[OWN]")),
                wrong("LUAT_2003 has no text", file -> entry(file, 0, "citations", 0).put("text", " ")),
                wrong("there is no citation ND_99", file -> item(file).put("citation", "ND_99")),
                wrong("there is no citation ND_99", file -> entry(file, 1, "days", 1).put("citation", "ND_99")),
                wrong("there is no citation ND_99", file -> entry(file, 1, "votes", 0).put("citation", "ND_99")),
                wrong("there is no citation ND_99", file -> ((ObjectNode) at(file, 1).get("duplicateAward")).put("citation", "ND_99")),
                wrong("there is no citation ND_99", file -> threshold(file, 1).put("citation", "ND_99")),
                wrong("duplicateAward is missing", file -> at(file, 1).remove("duplicateAward")),
                wrong("does not say who provides it", file -> item(file).remove("provider")),
                wrong("TO_TRINH stands twice", file -> ((ObjectNode) item(file)).put("code", "TO_TRINH")),
                wrong("two dossier lists for BANG_KHEN", file -> entry(file, 0, "dossierLists", 0).putArray("awards").add("BANG_KHEN")),
                wrong("has no dossier list for any award", file -> ((ArrayNode) at(file, 0).get("dossierLists")).remove(5)),
                wrong("SO names no award", file -> entry(file, 0, "votes", 0).putArray("awards")),
                wrong("needs a percentage of 0 to 100", file -> entry(file, 0, "votes", 0).put("percent", 101)),
                wrong("days are 1 to 250", file -> entry(file, 0, "days", 0).put("days", 0)),
                wrong("a number from 0", file -> threshold(file, 0).put("threshold", -1)),
                wrong("Unrecognized field", file -> at(file, 0).put("inforceFrom", "2004-07-01")));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void a_file_that_does_not_fit_together_is_refused_at_start_and_says_why(String why, Consumer<ArrayNode> change) {
        assertThatThrownBy(() -> DataFile.regimes(change))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("regimes.json")
                .hasMessageContaining(why);
    }

    private static Arguments wrong(String why, Consumer<ArrayNode> change) {
        return arguments(why, change);
    }

    private static ObjectNode at(ArrayNode file, int regime) {
        return (ObjectNode) file.get(regime);
    }

    private static ObjectNode item(ArrayNode file) {
        return (ObjectNode) entry(file, 0, "dossierLists", 0).get("items").get(1);
    }

    private static ObjectNode threshold(ArrayNode file, int regime) {
        JsonNode thresholds = at(file, regime).get("figureThresholds");
        ObjectNode threshold = ((ArrayNode) thresholds).addObject();
        threshold.put("figure", "rankDigital").put("operator", "AT_MOST").put("threshold", 3);
        threshold.putArray("awards").add("*");
        threshold.putArray("targets").add("DEPARTMENT");
        return threshold;
    }
}
