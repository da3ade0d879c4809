package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.Refusals.refused;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.nomination.PlanFixture;
import vn.thidua.refusal.Refusal;
import vn.thidua.report.Reports.Proposal;
import vn.thidua.report.Reports.Writing;

class ContentsTest {

    private final Contents contents = new Contents(PlanFixture.plan());

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b\n"})
    void every_content_and_solution_is_reported_on(String blank) {
        for (String code : List.of("ND1", "ND2", "GP1")) {
            Map<String, String> sections = texts();
            sections.put(code, blank);
            Refusal refusal = refused("report.sectionMissing", () -> accepted(sections, Map.of()));
            assertThat(refusal.arguments()).containsExactly("Tiêu đề " + code);
            assertThat(refusal.clause()).startsWith("Mục I");
        }
    }

    @Test
    void refuses_a_section_or_figure_that_the_plan_does_not_have() {
        Map<String, String> sections = texts();
        sections.put("ND9", "Kết quả");
        refused("report.sectionUnknown", () -> accepted(sections, Map.of()));
        refused("report.figureUnknown", () -> accepted(texts(), Map.of("other", BigDecimal.ONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-0.01", "1e999999999", "0.00001"})
    void refuses_a_figure_beyond_its_bounds(String percent) {
        for (String code : List.of("tasksOnTimePercent", "growthPercent")) {
            assertThat(refused("report.figureOutOfRange", () -> accepted(texts(), figure(code, percent))).arguments())
                    .containsExactly("Số liệu " + code, "0", "100");
        }
    }

    @Test
    void accepts_figures_at_their_bounds_and_leaves_out_what_a_unit_does_not_have() {
        assertThat(accepted(texts(), figure("tasksOnTimePercent", "0")).figures()).hasSize(1);
        assertThat(accepted(texts(), figure("tasksOnTimePercent", "100.00")).figures()).hasSize(1);
        assertThat(accepted(texts(), figure("revenue", "999999999999999")).figures()).hasSize(1);
        Map<String, BigDecimal> none = new HashMap<>();
        none.put("revenue", null);
        assertThat(accepted(texts(), none).figures()).isEmpty();
    }

    @Test
    void a_figure_without_an_upper_bound_still_is_a_readable_number() {
        refused("report.figureOutOfRange", () -> accepted(texts(), figure("revenue", "1000000000000000")));
    }

    @Test
    void composes_texts_and_keeps_the_plans_order() {
        Map<String, String> sections = texts();
        sections.put("ND1", Normalizer.normalize(" Kết quả ", Normalizer.Form.NFD));
        Writing accepted = accepted(sections, Map.of());
        assertThat(accepted.sections()).containsEntry("ND1", "Kết quả");
        assertThat(accepted.sections().keySet()).containsExactly("ND1", "ND2", "GP1");
    }

    @Test
    void a_proposal_states_achievements_and_evidence() {
        assertThat(refused("report.achievementsMissing", () -> propose(proposal(true, null, "\u00a0", "MC"))).field())
                .isEqualTo("collectiveAchievements");
        assertThat(refused("report.evidenceMissing", () -> propose(proposal(false, "an", "TT", null))).field())
                .isEqualTo("individualEvidence");
    }

    @Test
    void nobody_is_proposed_twice_for_the_same_award() {
        Proposal an = proposal(false, "an", "TT", "MC");
        refused("report.proposedTwice", () -> propose(an, an));
        Proposal unit = proposal(true, null, "TT", "MC");
        refused("report.proposedTwice", () -> propose(unit, unit));
        assertThat(propose(unit, an, proposal(false, "binh", "TT", "MC")).proposals()).hasSize(3);
    }

    @Test
    void names_as_missing_only_parts_that_a_report_has() {
        assertThat(contents.parts(List.of("ND1", "revenue", "ND1"))).containsExactly("ND1", "revenue");
        refused("report.partUnknown", () -> contents.parts(List.of("ND9")));
    }

    private Writing propose(Proposal... proposals) {
        return contents.accepted(new Writing(texts(), Map.of(), List.of(proposals), null));
    }

    private Writing accepted(Map<String, String> sections, Map<String, BigDecimal> figures) {
        return contents.accepted(new Writing(sections, figures, List.of(), null));
    }

    private static Map<String, BigDecimal> figure(String code, String value) {
        return Map.of(code, new BigDecimal(value));
    }

    private static Map<String, String> texts() {
        return new HashMap<>(Map.of("GP1", "Kết quả", "ND2", "Kết quả", "ND1", "Kết quả"));
    }

    private static Proposal proposal(boolean collective, String person, String achievements, String evidence) {
        return new Proposal(collective, person, CERTIFICATE, achievements, evidence, Map.of());
    }
}
