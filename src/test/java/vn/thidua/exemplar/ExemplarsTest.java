package vn.thidua.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.exemplar.Exemplar.Kind;
import vn.thidua.exemplar.Exemplar.State;
import vn.thidua.exemplar.Exemplars.HistoryLine;
import vn.thidua.exemplar.Publicity.Scope;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.Nominations.Nomination;
import vn.thidua.nomination.Remark;
import vn.thidua.nomination.Remarks;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Target;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.refusal.Refusal;

@ApplicationTest
@Transactional
class ExemplarsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);
    private static final Publicity ENTRY = new Publicity("Báo tỉnh", Scope.IN_PROVINCE, TODAY, "https://example.vn/1");

    @Autowired
    private Exemplars exemplars;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    private long plan;

    @BeforeEach
    void a_plan_runs() {
        organization.importDirectory(SamplePlan.directory());
        clock.startAt(Instant.parse("2023-07-03T02:00:00Z"));
        plan = plans.create("tccb1", SamplePlan.with(content ->
                        content.withArray("addressees").removeAll().add("CNTY").add("TTBVTV").add("TCCB")))
                .id();
        plans.check(plan, "truongtccb");
        plans.sign(plan, "giamdoc");
        plans.number(plan, "vanthu", 907, TODAY);
        plans.issue(plan);
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void officer_and_head_introduce_for_their_unit_and_keys_have_no_gaps() {
        Exemplar first = exemplars.introduce(plan, "cbCNTY", named("Tổ thú y xã"));
        catchThrowableOfType(Refusal.class, () -> exemplars.introduce(plan, "cbCNTY", named(" ")));
        Exemplar second = exemplars.introduce(plan, "ttTTBVTV", named("Tổ thú y xã"));
        assertThat(first.unitCode()).isEqualTo("CNTY");
        assertThat(second.unitCode()).isEqualTo("TTBVTV");
        assertThat(first.key()).matches("DH-2023-\\d{4}");
        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(exemplars.ofPlan(plan)).containsExactly(first, second);
    }

    @Test
    void who_has_no_say_for_an_addressed_unit_introduces_nothing() {
        assertThat(code(() -> exemplars.introduce(plan, "tccb2", named("Tổ một")))).isEqualTo("exemplar.notOfUnit");
        assertThat(code(() -> exemplars.introduce(plan, "vanthu", named("Tổ một")))).isEqualTo("exemplar.notOfUnit");
        assertThat(code(() -> exemplars.introduce(plan, "cbKHTC", named("Tổ một")))).isEqualTo("exemplar.notAddressed");
        long draft = plans.create("tccb1", SamplePlan.content()).id();
        assertThat(code(() -> exemplars.introduce(draft, "cbCNTY", named("Tổ một")))).isEqualTo("exemplar.planNotRunning");
    }

    @Test
    void a_unit_introduces_a_name_once_however_it_is_written() {
        exemplars.introduce(plan, "cbCNTY", named("Tổ Thú y xã"));
        assertThat(code(() -> exemplars.introduce(plan, "ttCNTY", named(" tổ  thú y\u00a0Xã ")))).isEqualTo("exemplar.introducedAlready");
        assertThat(code(() -> exemplars.introduce(plan, "ttCNTY", named("To\u0302\u0309 thú y xã")))).isEqualTo("exemplar.introducedAlready");
    }

    @Test
    void the_day_lies_in_the_achievement_window_and_not_in_the_future() {
        assertThat(exemplars.introduce(plan, "cbCNTY", on("Một", LocalDate.of(2023, 1, 1))).achievedOn()).isEqualTo("2023-01-01");
        assertThat(exemplars.introduce(plan, "cbCNTY", on("Hai", TODAY)).achievedOn()).isEqualTo(TODAY);
        assertThat(code(() -> exemplars.introduce(plan, "cbCNTY", on("Ba", LocalDate.of(2022, 12, 31)))))
                .isEqualTo("exemplar.outsideWindow");
        assertThat(code(() -> exemplars.introduce(plan, "cbCNTY", on("Ba", TODAY.plusDays(1))))).isEqualTo("exemplar.achievedInFuture");
    }

    @Test
    void who_introduced_it_does_not_decide_on_it() {
        Exemplar own = exemplars.introduce(plan, "tccb1", named("Tổ một cửa"));
        assertThat(code(() -> exemplars.select(own.id(), "tccb1", null))).isEqualTo("exemplar.decidedByIntroducer");
        assertThat(code(() -> exemplars.decline(own.id(), "tccb1", "Trùng."))).isEqualTo("exemplar.decidedByIntroducer");
        exemplars.select(own.id(), "tccb2", null);
        assertThat(exemplars.exemplar(own.id()).state()).isEqualTo(State.SELECTED);
    }

    @Test
    void a_decision_is_made_once_and_a_decline_says_why() {
        Exemplar one = exemplars.introduce(plan, "cbCNTY", named("Một"));
        assertThat(code(() -> exemplars.decline(one.id(), "tccb1", "\u00a0"))).isEqualTo("exemplar.reasonMissing");
        exemplars.decline(one.id(), "tccb1", "Chưa đủ minh chứng.");
        assertThat(code(() -> exemplars.select(one.id(), "tccb2", null))).isEqualTo("exemplar.decidedAlready");
        assertThat(code(() -> exemplars.logPublicity(one.id(), "tccb2", List.of(ENTRY)))).isEqualTo("exemplar.notSelected");
    }

    @Test
    void only_what_was_selected_of_the_unit_supports_a_nomination() {
        Exemplar selected = exemplars.introduce(plan, "cbCNTY", named("Một"));
        Exemplar declined = exemplars.introduce(plan, "cbCNTY", named("Hai"));
        exemplars.introduce(plan, "cbCNTY", named("Ba"));
        Exemplar ofOthers = exemplars.introduce(plan, "cbTTBVTV", named("Bốn"));
        exemplars.select(selected.id(), "tccb1", null);
        exemplars.select(ofOthers.id(), "tccb1", null);
        exemplars.decline(declined.id(), "tccb1", "Trùng nội dung.");
        assertThat(exemplars.selectedOf(plan, "CNTY")).extracting(Exemplar::key).containsExactly(selected.key());
    }

    @Test
    void whoever_appraises_a_nomination_of_the_unit_reads_of_its_exemplar() {
        Exemplar one = exemplars.introduce(plan, "cbCNTY", on("Một", TODAY));
        exemplars.select(one.id(), "tccb1", null);
        assertThat(remarks.inList(nomination("CNTY")))
                .extracting(Remark::kind, Remark::text)
                .containsExactly(tuple("Gương điển hình", one.key() + ": Một (ngày 03/07/2023), được lựa chọn."));
        exemplars.logPublicity(one.id(), "tccb2", List.of(ENTRY));
        assertThat(remarks.inList(nomination("CNTY")).get(0).text()).endsWith("được lựa chọn; đã tuyên truyền 1 lần.");
        assertThat(remarks.inList(nomination("TTBVTV"))).isEmpty();
        exemplars.select(exemplars.introduce(plan, "cbTTBVTV", named("Hai")).id(), "tccb1", null);
        assertThat(remarks.inList(nomination("TTBVTV")).get(0).text()).endsWith(": Hai, được lựa chọn.");
    }

    private Nomination nomination(String unit) {
        return new Nomination(
                0, "HS-0", plan, Target.AFFILIATE, unit, null, "n", "a", "t", "e", Map.of(), "cb" + unit, Nominations.State.SUBMITTED, null, null, null, null, null, null);
    }

    @Test
    void what_was_logged_stays_and_an_empty_log_needs_a_reason() {
        Exemplar one = exemplars.introduce(plan, "cbCNTY", named("Một"));
        exemplars.select(one.id(), "tccb1", null);
        assertThat(code(() -> exemplars.logPublicity(one.id(), "tccb1", List.of()))).isEqualTo("exemplar.publicityMissing");
        assertThat(code(() -> exemplars.finishPublicity(one.id(), "tccb1", List.of(), " "))).isEqualTo("exemplar.noPublicityReasonMissing");
        Publicity second = new Publicity("Đài Trung ương", Scope.OUT_OF_PROVINCE, TODAY, null);
        exemplars.logPublicity(one.id(), "tccb1", List.of(ENTRY));
        exemplars.finishPublicity(one.id(), "tccb2", List.of(second), null);
        assertThat(exemplars.publicity(one.id())).containsExactly(ENTRY, second);
        assertThat(exemplars.history(one.id()))
                .extracting(HistoryLine::step)
                .containsExactly(
                        ExemplarStep.INTRODUCED,
                        ExemplarStep.SELECTED,
                        ExemplarStep.PUBLICITY_LOGGED,
                        ExemplarStep.PUBLICITY_LOGGED,
                        ExemplarStep.PUBLICITY_FINISHED);
    }

    private static Introduction named(String name) {
        return on(name, null);
    }

    private static Introduction on(String name, LocalDate achievedOn) {
        return new Introduction(Kind.COLLECTIVE, name, "Không để xảy ra dịch bệnh.", "Báo cáo của xã.", achievedOn);
    }

    private static int number(Exemplar exemplar) {
        return Integer.parseInt(exemplar.key().substring("DH-2023-".length()));
    }

    private static String code(ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        return refusal == null ? null : refusal.code();
    }
}
