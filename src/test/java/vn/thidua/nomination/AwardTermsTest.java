package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.PlanFixture.CERTIFICATE;
import static vn.thidua.nomination.PlanFixture.FLAG;
import static vn.thidua.nomination.Refusals.refused;

import org.junit.jupiter.api.Test;
import vn.thidua.nomination.AwardTerms.Asked;
import vn.thidua.plan.PlanContent.Award;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.refusal.Refusal;

class AwardTermsTest {

    private final AwardTerms terms = new AwardTerms(PlanFixture.plan());

    @Test
    void holds_an_award_out_to_those_for_whom_it_has_a_criterion() {
        assertThat(terms.awardsFor(Target.DEPARTMENT)).extracting(Award::code).containsExactly(FLAG, CERTIFICATE);
        assertThat(terms.awardsFor(Target.AFFILIATE)).extracting(Award::code).containsExactly(CERTIFICATE);
        assertThat(terms.awardsFor(Target.OFFICE)).isEmpty();
    }

    @Test
    void refuses_an_office_and_names_the_clause_of_the_units_quota() {
        Refusal refusal =
                refused("nomination.targetNotForAward", () -> terms.demand(CERTIFICATE, Target.OFFICE, "Văn phòng"));
        assertThat(refusal.clause()).isEqualTo("Mục IV.4 gạch 2");
        assertThat(refusal.arguments()).containsExactly("Văn phòng", "Bằng khen mẫu", "không quá số tập thể");
    }

    @Test
    void refuses_a_unit_for_an_award_that_is_held_out_to_the_department_alone() {
        assertThat(refused("nomination.targetNotForAward", () -> terms.demand(FLAG, Target.AFFILIATE, "Chi cục")).clause())
                .isEqualTo("Mục IV.4 gạch 2");
        terms.demand(FLAG, Target.DEPARTMENT, "Sở");
    }

    @Test
    void refuses_an_award_that_the_plan_does_not_know() {
        refused("nomination.awardUnknown", () -> terms.demand("GK", Target.PERSON, "A"));
        refused("nomination.awardUnknown", () -> terms.demand(null, Target.PERSON, "A"));
    }

    @Test
    void asks_each_value_once_under_the_plans_label() {
        assertThat(terms.asked(Target.DEPARTMENT))
                .extracting(Asked::code)
                .containsExactly("tasksOnTimePercent", "rankDigital", "openViolations");
        assertThat(terms.asked(FLAG, Target.DEPARTMENT))
                .extracting(Asked::label)
                .containsExactly("Số liệu tasksOnTimePercent", "Tiêu chuẩn CO2");
    }
}
