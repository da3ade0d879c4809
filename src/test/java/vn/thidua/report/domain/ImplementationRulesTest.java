package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Section;
import vn.thidua.plan.SamplePlan;
import vn.thidua.report.Implementations.Filed;
import vn.thidua.report.Implementations.Filing;
import vn.thidua.report.Implementations.Item;
import vn.thidua.report.Implementations.Planned;

class ImplementationRulesTest {

    private static final PlanContent PLAN = SamplePlan.content();
    private static final LocalDate ISSUED = LocalDate.of(2023, 4, 17);
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2023, 9, 29);

    private final ImplementationRules rules = new ImplementationRules(PLAN, Map.of("an", "Nguyễn Văn An"), ISSUED, TODAY);

    @Test
    void each_solution_gets_what_by_when_and_by_whom_and_own_activities_follow() {
        Filed filed = rules.accepted(new Filing(" 12/KH-CCTL ", TODAY, solutions(), List.of(own("Hội thi cải cách"))));

        assertThat(filed.documentNumber()).isEqualTo("12/KH-CCTL");
        assertThat(filed.items())
                .extracting(Item::number, Item::section, Item::clause, Item::responsible)
                .containsExactly(
                        tuple(1, "GP1", "Mục III.1", "Nguyễn Văn An"),
                        tuple(2, "GP2", "Mục III.2", "Nguyễn Văn An"),
                        tuple(3, "GP3", "Mục III.3", "Nguyễn Văn An"),
                        tuple(4, "GP4", "Mục III.4", "Nguyễn Văn An"),
                        tuple(5, null, null, "Nguyễn Văn An"));
        assertThat(filed.notOurs()).isEmpty();
    }

    @Test
    void a_solution_that_is_no_task_of_the_unit_stands_with_its_reason_and_is_nobodys() {
        Filed filed = accepted(3, new Planned("GP4", true, "Không quản lý dự án", null, " "));
        assertThat(filed.items()).extracting(Item::section).containsExactly("GP1", "GP2", "GP3");
        assertThat(filed.notOurs()).extracting(n -> n.clause(), n -> n.reason()).containsExactly(tuple("Mục III.4", "Không quản lý dự án"));

        refused("report.implementationActivityMissing", () -> accepted(3, new Planned("GP4", true, "\u00a0", null, null)));
        refused("report.implementationNotOursAssigned", () -> accepted(3, new Planned("GP4", true, "Lý do", DUE, null)));
        refused("report.implementationNotOursAssigned", () -> accepted(3, new Planned("GP4", true, "Lý do", null, "an")));
    }

    @Test
    void a_unit_that_does_nothing_at_all_files_no_plan() {
        List<Planned> none = PLAN.solutions().stream()
                .map(s -> new Planned(s.code(), true, "Lý do", null, null))
                .toList();
        refused("report.implementationEmpty", () -> rules.accepted(new Filing(null, null, none, List.of())));
        assertThat(rules.accepted(new Filing(null, null, none, List.of(own("Hội thi")))).items()).hasSize(1);
    }

    @Test
    void every_solution_is_answered_once_in_the_plans_order() {
        List<Planned> short_ = solutions();
        short_.remove(0);
        refused("report.implementationSolutions", () -> filed(short_));
        List<Planned> turned = solutions();
        Collections.swap(turned, 0, 1);
        refused("report.implementationSolutions", () -> filed(turned));
        List<Planned> strange = solutions();
        strange.add(new Planned("GP9", false, "Việc", DUE, "an"));
        refused("report.implementationSolutions", () -> filed(strange));
        refused("report.implementationSolutions", () -> filed(null));
    }

    @Test
    void what_is_missing_is_refused_with_the_clause_of_its_solution() {
        var refusal = refused("report.implementationActivityMissing", () -> accepted(0, new Planned("GP1", false, "", DUE, "an")));
        assertThat(refusal.clause()).isEqualTo("Mục III.1");
        assertThat(refusal.field()).isEqualTo("solutions");
        refused("report.implementationDayMissing", () -> accepted(0, new Planned("GP1", false, "Việc", null, "an")));
        refused("report.implementationNobody", () -> accepted(0, new Planned("GP1", false, "Việc", DUE, null)));
        refused("report.implementationForeigner", () -> accepted(0, new Planned("GP1", false, "Việc", DUE, "binh")));
        assertThat(refused("nomination.textTooLong", () -> accepted(0, new Planned("GP1", false, "x".repeat(4001), DUE, "an"))).field())
                .isEqualTo("solutions");
        refused("nomination.textUnreadable", () -> accepted(0, new Planned("GP1", false, "a\u0000b", DUE, "an")));
    }

    @Test
    void the_due_day_lies_in_the_movements_time() {
        for (LocalDate good : List.of(PLAN.achievementFrom(), PLAN.achievementTo())) {
            assertThat(accepted(0, new Planned("GP1", false, "Việc", good, "an")).items().get(0).dueOn()).isEqualTo(good);
        }
        for (LocalDate bad : List.of(
                PLAN.achievementFrom().minusDays(1), PLAN.achievementTo().plusDays(1), LocalDate.of(2203, 9, 29))) {
            refused("report.implementationDayOutside", () -> accepted(0, new Planned("GP1", false, "Việc", bad, "an")));
            assertThat(refused("report.implementationDayOutside", () -> rules.accepted(new Filing(
                                    null, null, solutions(), List.of(new Planned(null, false, "Hội thi", bad, "an")))))
                            .field())
                    .isEqualTo("ownActivities");
        }
    }

    @Test
    void an_own_activity_is_complete_or_not_there() {
        refused("report.implementationOwnMissing", () -> ownFiled(new Planned(null, false, " ", DUE, "an")));
        refused("report.implementationDayMissing", () -> ownFiled(new Planned(null, false, "Hội thi", null, "an")));
        refused("report.implementationNobody", () -> ownFiled(new Planned(null, false, "Hội thi", DUE, "")));
        refused("report.implementationForeigner", () -> ownFiled(new Planned(null, false, "Hội thi", DUE, "binh")));
        refused("report.implementationTooManyOwn", () -> rules.accepted(
                new Filing(null, null, solutions(), Collections.nCopies(51, own("Hội thi")))));
        assertThat(rules.accepted(new Filing(null, null, solutions(), Collections.nCopies(50, own("Hội thi")))).items())
                .hasSize(54);
    }

    @Test
    void the_units_document_has_number_and_date_and_follows_the_plan() {
        refused("report.implementationDocumentHalf", () -> document("12/KH", null));
        refused("report.implementationDocumentHalf", () -> document(" ", TODAY));
        refused("report.implementationDocumentDate", () -> document("12/KH", TODAY.plusDays(1)));
        refused("report.implementationDocumentDate", () -> document("12/KH", ISSUED.minusDays(1)));
        refused("report.implementationNumberTooLong", () -> document("x".repeat(101), TODAY));
        assertThat(document("x".repeat(100), ISSUED).documentDate()).isEqualTo(ISSUED);
        assertThat(document(null, null).documentNumber()).isNull();
    }

    private Filed document(String number, LocalDate date) {
        return rules.accepted(new Filing(number, date, solutions(), List.of()));
    }

    private Filed ownFiled(Planned own) {
        return rules.accepted(new Filing(null, null, solutions(), List.of(own)));
    }

    private Filed filed(List<Planned> solutions) {
        return rules.accepted(new Filing(null, null, solutions, List.of()));
    }

    private Filed accepted(int index, Planned changed) {
        List<Planned> rows = solutions();
        rows.set(index, changed);
        return filed(rows);
    }

    private static List<Planned> solutions() {
        return PLAN.solutions().stream()
                .map(Section::code)
                .map(code -> new Planned(code, false, "Việc " + code, DUE, "an"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Planned own(String activity) {
        return new Planned(null, false, activity, DUE, "an");
    }
}
