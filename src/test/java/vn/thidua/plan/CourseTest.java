package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.plan.domain.Course;
import vn.thidua.refusal.Refusal;

class CourseTest {

    private static final LocalDate DRAFTED = LocalDate.of(2023, 6, 12);
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 22);

    @Test
    void goes_forward_step_by_step() {
        assertThat(in(PlanState.DRAFT).checked("head")).isEqualTo(PlanState.CHECKED);
        assertThat(in(PlanState.CHECKED).signed()).isEqualTo(PlanState.SIGNED);
        assertThat(in(PlanState.SIGNED).numbered(45, TODAY, TODAY)).isEqualTo(PlanState.SIGNED);
        assertThat(numbered().issued()).isEqualTo(PlanState.ISSUED);
        assertThat(in(PlanState.ISSUED).closed(true)).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void who_wrote_on_the_draft_cannot_check_it() {
        assertThat(refused(() -> in(PlanState.DRAFT).checked("officer"))).isEqualTo("plan.checkedByDrafter");
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, names = {"DRAFT", "CHECKED", "SIGNED"})
    void can_be_returned_until_it_is_issued(PlanState state) {
        assertThat(in(state).returned()).isEqualTo(PlanState.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, names = {"ISSUED", "CLOSED"})
    void cannot_be_returned_once_it_is_issued(PlanState state) {
        assertThat(refused(() -> in(state).returned())).isEqualTo("plan.alreadyIssued");
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void only_a_draft_is_written_and_checked(PlanState state) {
        assertThat(refused(() -> in(state).drafted())).isEqualTo("plan.notDraft");
        assertThat(refused(() -> in(state).checked("head"))).isEqualTo("plan.notDraft");
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, mode = EnumSource.Mode.EXCLUDE, names = "CHECKED")
    void only_a_checked_plan_is_signed(PlanState state) {
        assertThat(refused(() -> in(state).signed())).isEqualTo("plan.notChecked");
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGNED")
    void only_a_signed_plan_is_numbered_and_issued(PlanState state) {
        assertThat(refused(() -> in(state).numbered(1, TODAY, TODAY))).isEqualTo("plan.notSigned");
        assertThat(refused(() -> new Course(state, true, Set.of(), DRAFTED).issued())).isEqualTo("plan.notSigned");
    }

    @ParameterizedTest
    @EnumSource(value = PlanState.class, mode = EnumSource.Mode.EXCLUDE, names = "ISSUED")
    void only_an_issued_plan_runs_and_closes(PlanState state) {
        assertThat(refused(() -> in(state).running())).isEqualTo("plan.notIssued");
        assertThat(refused(() -> in(state).closed(true))).isEqualTo("plan.notIssued");
    }

    @Test
    void is_not_issued_without_a_number_nor_closed_without_an_approved_summary() {
        assertThat(refused(() -> in(PlanState.SIGNED).issued())).isEqualTo("plan.notNumbered");
        assertThat(refused(() -> in(PlanState.ISSUED).closed(false))).isEqualTo("plan.summaryNotApproved");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2023-06-22, plan.numberInvalid",
        "100000, 2023-06-22, plan.numberInvalid",
        "45, 2023-06-23, plan.issueDateFuture",
        "45, 2023-06-11, plan.issueDateBeforeDraft",
        "45, , plan.issueDateMissing",
    })
    void refuses_a_wrong_number_or_day(int number, LocalDate day, String code) {
        assertThat(refused(() -> in(PlanState.SIGNED).numbered(number, day, TODAY))).isEqualTo(code);
    }

    @Test
    void may_be_dated_on_the_day_of_the_draft_and_today() {
        assertThat(in(PlanState.SIGNED).numbered(1, DRAFTED, TODAY)).isEqualTo(PlanState.SIGNED);
        assertThat(in(PlanState.SIGNED).numbered(99_999, TODAY, TODAY)).isEqualTo(PlanState.SIGNED);
    }

    private static Course in(PlanState state) {
        return new Course(state, false, Set.of("officer"), DRAFTED);
    }

    private static Course numbered() {
        return new Course(PlanState.SIGNED, true, Set.of("officer"), DRAFTED);
    }

    private static String refused(ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step).code();
    }
}
