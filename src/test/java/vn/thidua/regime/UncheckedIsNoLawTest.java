package vn.thidua.regime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.SamplePlan;

/** What was not held against a public text is shown as the department's setting, never as law (requirements, head, 2.9). */
class UncheckedIsNoLawTest {

    private static final String SETTING = "cấu hình của Sở, chưa đối chiếu";

    private final RegimeWording wording = DataFile.wording();

    @Test
    void nothing_that_is_not_verified_is_named_anywhere() {
        Regimes unchecked = DataFile.regimes(file -> file.forEach(regime -> marked(regime.get("citations"), false)));
        List<String> shown = shown(unchecked);
        assertThat(shown).isNotEmpty().noneMatch(text -> text.contains("LAW-"));
        assertThat(shown).anyMatch(text -> text.contains(SETTING));
    }

    @Test
    void what_is_verified_is_named() {
        Regimes checked = DataFile.regimes(file -> file.forEach(regime -> marked(regime.get("citations"), true)));
        assertThat(shown(checked)).anyMatch(text -> text.contains("LAW-HO_SO_2013")).anyMatch(text -> text.contains("LAW-ND_152"));
    }

    @Test
    void an_item_without_a_citation_is_the_departments_own() {
        Regime regime = DataFile.regimes().byDate(LocalDate.of(2023, 12, 31));
        String items = wording.items(regime, regime.dossier("BANG_KHEN", Target.PERSON));
        assertThat(items).contains("Danh sách đề nghị khen thưởng (" + SETTING + ")");
        assertThat(items).contains("Báo cáo thành tích có xác nhận của cấp đề nghị (Mẫu số 07 kèm theo Nghị định số 91/2017/NĐ-CP)");
    }

    @Test
    void a_period_that_is_not_verified_says_so() {
        Regimes regimes = DataFile.regimes();
        assertThat(wording.period(regimes.all().get(0))).isEqualTo("đến hết ngày 31/12/2023");
        assertThat(wording.period(regimes.all().get(1))).startsWith("từ ngày 01/01/2024 đến hết ngày 30/06/2025").contains("chưa đối chiếu");
        assertThat(wording.period(regimes.all().get(2))).startsWith("từ ngày 01/07/2025").contains("chưa đối chiếu");
    }

    private List<String> shown(Regimes regimes) {
        List<String> shown = new ArrayList<>();
        for (Regime own : regimes.all()) {
            shown.add(wording.citations(own.verifiedCitations()));
            own.votes().forEach(vote -> shown.add(wording.vote(own, vote)));
            for (Regime other : regimes.all()) {
                for (Target target : Target.values()) {
                    Comparison comparison = Comparison.of(own, other, "BANG_KHEN", target, SamplePlan.content().criteria(), c -> BigDecimal.ONE);
                    shown.add(wording.items(own, own.dossier("BANG_KHEN", target)));
                    shown.add(wording.dossier(comparison));
                    shown.add(wording.duplicates(comparison));
                    shown.add(wording.days(comparison));
                    shown.add(wording.figures(comparison));
                    shown.add(wording.citations(comparison));
                }
            }
        }
        return shown;
    }

    private static void marked(com.fasterxml.jackson.databind.JsonNode citations, boolean verified) {
        ((ArrayNode) citations).forEach(citation -> ((ObjectNode) citation)
                .put("text", "LAW-" + citation.get("code").asText())
                .put("verified", verified)
                .put("source", verified ? "[P: here]" : "[OWN]"));
    }
}
