package vn.thidua.regime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent.Criterion;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.SamplePlan;
import vn.thidua.regime.Comparison.Outcome;
import vn.thidua.regime.Regime.Citation;
import vn.thidua.regime.Regime.Item;
import vn.thidua.regime.Regime.Mode;

/** One dossier under two rule sets (F27). */
class ComparisonTest {

    private static final List<Criterion> CRITERIA = SamplePlan.content().criteria().stream()
            .filter(c -> c.award().equals("BANG_KHEN") && c.targets().contains(Target.DEPARTMENT))
            .toList();

    private final Regimes regimes = DataFile.regimes();
    private final Regime law2003 = regimes.byDate(LocalDate.of(2023, 12, 31));
    private final Regime law2022 = regimes.byDate(LocalDate.of(2024, 1, 1));
    private final Regime decree152 = regimes.byDate(LocalDate.of(2025, 7, 1));

    @Test
    void what_the_other_list_needs_more_or_less_is_told_by_item() {
        assertThat(under(law2003, decree152).more()).extracting(Item::code).containsExactly("BAN_DIEN_TU");
        assertThat(under(law2003, decree152).less()).isEmpty();
        assertThat(under(decree152, law2003).less()).extracting(Item::code).containsExactly("BAN_DIEN_TU");
        assertThat(under(law2003, law2022).more()).isEmpty();
    }

    @Test
    void a_second_award_is_shown_under_the_law_of_2003_and_refused_under_that_of_2022() {
        assertThat(under(law2003, law2022).duplicates()).isEqualTo(Mode.BLOCK);
        assertThat(under(law2003, law2022).duplicatesDiffer()).isTrue();
        assertThat(under(law2022, law2003).duplicates()).isEqualTo(Mode.FLAG);
        assertThat(under(law2022, decree152).duplicatesDiffer()).isFalse();
    }

    @Test
    void terms_that_only_one_of_the_two_has_are_told() {
        assertThat(under(law2003, law2022).days()).singleElement().satisfies(change -> {
            assertThat(change.here()).isNull();
            assertThat(change.there().days()).isEqualTo(10);
        });
        assertThat(under(law2022, law2003).days()).singleElement().satisfies(change -> assertThat(change.there()).isNull());
        assertThat(under(law2022, decree152).days()).isEmpty();
    }

    @Test
    void a_councils_share_of_votes_is_told_where_it_differs() {
        assertThat(under(law2003, law2022).vote()).isNull();
        Regimes looser = DataFile.regimes(file -> DataFile.entry(file, 1, "votes", 0).put("percent", 80).put("denominator", "PRESENT").put("absenteesWrite", false));
        Comparison comparison = under(law2003, looser.all().get(1));
        assertThat(comparison.vote().here().percent()).isEqualByComparingTo("90");
        assertThat(DataFile.wording().figures(comparison)).isEqualTo(
                "Họp Hội đồng Thi đua - Khen thưởng của Sở: từ 80 % trên số thành viên có mặt (cấu hình của Sở, chưa đối chiếu)");
    }

    @Test
    void the_share_for_high_titles_is_law_and_the_departments_own_is_not() {
        assertThat(DataFile.wording().vote(law2003, law2003.vote("ANH_HUNG").orElseThrow())).isEqualTo(
                "Chiến sĩ thi đua cấp bộ, tỉnh; Chiến sĩ thi đua toàn quốc; danh hiệu Anh hùng: từ 90 % trên tổng số thành viên Hội đồng, thành viên vắng mặt"
                        + " lấy ý kiến bằng văn bản (Khoản 8 Điều 45 Nghị định số 91/2017/NĐ-CP)");
        assertThat(DataFile.wording().vote(law2003, law2003.vote("BANG_KHEN").orElseThrow())).endsWith("(cấu hình của Sở, chưa đối chiếu)");
        assertThat(DataFile.wording().vote(law2022, law2022.vote("ANH_HUNG").orElseThrow())).endsWith("(cấu hình của Sở, chưa đối chiếu)");
    }

    @Test
    void only_verified_citations_that_the_own_rule_set_lacks_are_told() {
        assertThat(under(law2003, law2022).citations()).extracting(Citation::code).contains("LUAT_2022", "ND_98").doesNotContain("TTHC_CHUYEN_DE");
        assertThat(under(law2003, decree152).citations()).extracting(Citation::code).containsExactly("ND_152", "ND_152_60_3");
    }

    @Test
    void a_threshold_of_the_other_rule_set_is_held_against_the_same_figure() {
        Regimes stricter = DataFile.regimes(file -> {
            ObjectNode threshold = ((ArrayNode) file.get(1).get("figureThresholds")).addObject();
            threshold.put("figure", "rankDigital").put("operator", "AT_MOST").put("threshold", 3).put("citation", "ND_98_4");
            threshold.putArray("awards").add("BANG_KHEN");
            threshold.putArray("targets").add("DEPARTMENT");
        });
        Comparison comparison = Comparison.of(
                stricter.all().get(0), stricter.all().get(1), "BANG_KHEN", Target.DEPARTMENT, CRITERIA, c -> new BigDecimal("4"));
        assertThat(comparison.figures()).singleElement().satisfies(change -> {
            assertThat(change.criterion().code()).isEqualTo("BKS3");
            assertThat(change.here()).isEqualTo(Outcome.PASS);
            assertThat(change.there()).isEqualTo(Outcome.FAIL);
        });
        assertThat(DataFile.wording().figures(comparison))
                .contains("hiện yêu cầu không quá 5 – đạt; bộ quy tắc này yêu cầu không quá 3 – không đạt (Khoản 2 Điều 4 Nghị định số 98/2023/NĐ-CP)");
    }

    private Comparison under(Regime own, Regime other) {
        return Comparison.of(own, other, "BANG_KHEN", Target.DEPARTMENT, CRITERIA, criterion -> null);
    }
}
