package vn.thidua.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.SamplePlan;
import vn.thidua.regime.Reference.Status;
import vn.thidua.regime.domain.CitedDocuments.Cited;

/** The documents that a plan cites, held against the register (S5, S23, S27). */
class CitedDocumentsTest {

    private final References register = DataFile.references();

    @Test
    void every_document_of_the_plan_of_2023_is_on_the_register_with_its_clause() {
        List<Cited> cited = register.citedIn(SamplePlan.content());
        assertThat(cited).extracting(Cited::number).containsExactly(
                "46/KH-UBND", "09/CT-UBND", "09/KH-UBND", "01/2023/QĐ-UBND", "45/2018/QĐ-TTg", "164/KH-UBND");
        assertThat(cited).extracting(Cited::status).containsOnly(Status.IN_FORCE);
        assertThat(cited).extracting(Cited::clause).containsExactly(
                null, "Mục III.1", "Mục III.1", "Mục III.1", "Mục III.1", "Mục III.3");
        assertThat(cited).filteredOn(c -> c.number().equals("09/CT-UBND")).singleElement().satisfies(c -> assertThat(c.date()).isEqualTo(LocalDate.of(2022, 8, 8)));
    }

    @Test
    void a_plan_carried_into_another_year_shows_the_documents_of_the_old_one() {
        PlanContent next = SamplePlan.with(plan -> plan.put("year", 2024).put("achievementFrom", "2024-01-01").put("achievementTo", "2024-12-31"));
        assertThat(register.citedIn(next)).filteredOn(c -> c.status() == Status.OTHER_YEAR).extracting(Cited::number)
                .containsExactly("46/KH-UBND", "09/KH-UBND", "164/KH-UBND");
    }

    @Test
    void a_decree_has_ended_only_for_achievements_after_its_last_day() {
        assertThat(status("Căn cứ Nghị định số 91/2017/NĐ-CP.", "2023-12-31")).isEqualTo(Status.IN_FORCE);
        assertThat(status("Căn cứ Nghị định số 91/2017/NĐ-CP.", "2024-01-01")).isEqualTo(Status.ENDED);
        assertThat(status("Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11;", "2024-01-01")).isEqualTo(Status.ENDED);
    }

    @Test
    void what_is_not_held_against_a_text_never_counts_as_ended_or_in_force() {
        assertThat(status("Nghị định số 98/2023/NĐ-CP ngày 31/12/2023", "2026-01-01")).isEqualTo(Status.UNVERIFIED);
    }

    @Test
    void a_number_counted_anew_each_year_means_the_document_of_its_date_only() {
        assertThat(status("Kế hoạch số 46/KH-UBND ngày 28/3/2023", "2023-01-01")).isEqualTo(Status.IN_FORCE);
        assertThat(status("Kế hoạch số 46/KH-UBND ngày 28/3/2024", "2023-01-01")).isEqualTo(Status.UNKNOWN);
        assertThat(status("Kế hoạch số 46/KH-UBND", "2023-01-01")).isEqualTo(Status.UNKNOWN);
        assertThat(status("Kế hoạch số 46/KH-UBND ngày 31/2/2023", "2023-01-01")).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_date_or_a_fraction_is_no_document() {
        PlanContent plan = SamplePlan.with(p -> {
            p.put("basis", "Ngày 28/3/2023, đạt 3/4 chỉ tiêu, 01/01/2023.");
            p.putArray("solutions");
        });
        assertThat(register.citedIn(plan)).isEmpty();
    }

    @Test
    void a_register_that_does_not_fit_is_refused_at_start() {
        wrong("stands twice", 1, entry -> entry.put("number", "46/KH-UBND").put("date", "2023-03-28"));
        wrong("verified without a public source", 1, entry -> entry.put("source", "[OWN]"));
        wrong("the number is not one", 1, entry -> entry.put("number", "số 9"));
        wrong("ends before its date", 1, entry -> entry.put("endedOn", "2022-08-07"));
        wrong("is missing", 1, entry -> entry.put("issuer", ""));
    }

    private static void wrong(String why, int index, java.util.function.Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> DataFile.references(file -> change.accept((ObjectNode) file.get(index))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("references.json")
                .hasMessageContaining(why);
    }

    private Status status(String basis, String from) {
        PlanContent plan = SamplePlan.with(p -> {
            p.put("basis", basis).put("achievementFrom", from).put("achievementTo", from.substring(0, 4) + "-12-31");
            p.put("year", Integer.parseInt(from.substring(0, 4)));
            p.putArray("solutions");
        });
        return register.citedIn(plan).get(0).status();
    }
}
