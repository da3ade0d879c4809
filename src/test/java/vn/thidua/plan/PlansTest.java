package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.Plans.Acknowledgement;
import vn.thidua.plan.Plans.HistoryLine;
import vn.thidua.plan.Plans.PlanClosed;
import vn.thidua.plan.Plans.PlanIssued;
import vn.thidua.plan.domain.DatedTasks;
import vn.thidua.refusal.Refusal;

/** The façade on a real database, with the real plan. */
@ApplicationTest
@Transactional
@RecordApplicationEvents
class PlansTest {

    private static final LocalDate ISSUED_ON = LocalDate.of(2023, 6, 22);

    @Autowired
    private Plans plans;

    @Autowired
    private Organization organization;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationEvents events;

    private final PlanContent content = SamplePlan.content();

    @BeforeEach
    void on_the_day_of_issue() {
        organization.importDirectory(SamplePlan.directory());
        clock.startAt(Instant.parse("2023-06-22T02:00:00Z"));
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void keeps_the_whole_content_and_gives_keys_by_year() {
        Plan first = plans.create("tccb1", content);
        Plan second = plans.create("tccb1", content);
        Plan other = plans.create("tccb1", plans.startingPoint(first.key(), 2031));
        assertThat(first.key()).matches("KH-2023-TD\\d\\d");
        assertThat(ordinal(second)).isEqualTo(ordinal(first) + 1);
        assertThat(other.key()).isEqualTo("KH-2031-TD01");
        assertThat(plans.plan(first.id())).isEqualTo(first);
        assertThat(first.content()).isEqualTo(content);
        assertThat(first.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plans.byKey(first.key())).contains(first);
        assertThat(plans.all()).contains(first, second, other);
    }

    @Test
    void goes_from_draft_to_closing_and_remembers_who_did_what() {
        long id = issued(46);
        Plan plan = plans.plan(id);
        assertThat(plan.state()).isEqualTo(PlanState.ISSUED);
        assertThat(plan.reference()).isEqualTo("46/KH-SNNPTNT");
        assertThat(plan.issueDate()).isEqualTo(ISSUED_ON);
        plans.saveSummary(id, "tccb1", "Phong trào đạt kết quả tốt.");
        plans.approveSummary(id, "giamdoc");
        plans.close(id);
        assertThat(plans.plan(id).state()).isEqualTo(PlanState.CLOSED);
        assertThat(plans.history(id)).extracting(HistoryLine::step).containsExactly(
                PlanStep.DRAFTED, PlanStep.CHECKED, PlanStep.SIGNED, PlanStep.NUMBERED, PlanStep.ISSUED, PlanStep.SUMMARIZED,
                PlanStep.SUMMARY_APPROVED, PlanStep.CLOSED);
        assertThat(plans.history(id)).extracting(HistoryLine::user)
                .containsExactly("tccb1", "truongtccb", "giamdoc", "vanthu", null, "tccb1", "giamdoc", null);
        assertThat(plans.lastActor(id, PlanStep.CHECKED)).contains("truongtccb");
        assertThat(events.stream(PlanIssued.class)).containsExactly(new PlanIssued(id));
        assertThat(events.stream(PlanClosed.class)).containsExactly(new PlanClosed(id));
    }

    @Test
    void a_return_needs_a_reason_that_the_drafter_reads_until_the_next_draft() {
        long id = plans.create("tccb1", content).id();
        assertThat(refused(() -> plans.returnToDraft(id, "truongtccb", " \u00a0 "))).isEqualTo("plan.reasonMissing");
        plans.check(id, "truongtccb");
        plans.returnToDraft(id, "giamdoc", " Bổ sung Mục II. ");
        assertThat(plans.plan(id).state()).isEqualTo(PlanState.DRAFT);
        assertThat(plans.returnReason(id)).contains("Bổ sung Mục II.");
        plans.saveDraft(id, "tccb2", content);
        assertThat(plans.returnReason(id)).isEmpty();
        assertThat(plans.history(id)).extracting(HistoryLine::reason).contains("Bổ sung Mục II.");
    }

    @Test
    void nobody_who_wrote_on_the_draft_checks_it_not_even_after_a_return() {
        long id = plans.create("tccb1", content).id();
        plans.saveDraft(id, "truongtccb", content);
        plans.returnToDraft(id, "giamdoc", "Sửa.");
        plans.saveDraft(id, "tccb2", content);
        assertThat(refused(() -> plans.check(id, "truongtccb"))).isEqualTo("plan.checkedByDrafter");
        assertThat(refused(() -> plans.check(id, "tccb1"))).isEqualTo("plan.checkedByDrafter");
        plans.check(id, "tccb3");
    }

    @Test
    void a_number_is_given_once_by_document_type_and_year_of_issue() {
        issued(46);
        long id = signed();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> plans.number(id, "vanthu", 46, ISSUED_ON));
        assertThat(refusal.code()).isEqualTo("register.numberTaken");
        assertThat(refusal.field()).isEqualTo("number");
        clock.startAt(Instant.parse("2024-01-03T02:00:00Z"));
        plans.number(id, "vanthu", 46, LocalDate.of(2024, 1, 2));
        assertThat(plans.plan(id).number()).isEqualTo(46);
    }

    @Test
    void the_same_number_may_be_given_to_another_document_type() {
        issued(46);
        PlanContent guidance = SamplePlan.with(json -> json.put("symbol", "HD-SNNPTNT"));
        long id = plans.create("tccb1", guidance).id();
        plans.check(id, "truongtccb");
        plans.sign(id, "giamdoc");
        plans.number(id, "vanthu", 46, ISSUED_ON);
        assertThat(plans.plan(id).reference()).isEqualTo("46/HD-SNNPTNT");
    }

    @Test
    void the_day_of_issue_is_held_against_vietnamese_days() {
        clock.startAt(Instant.parse("2023-06-21T17:30:00Z")); // half past midnight of the 22nd in Vietnam
        long id = signed();
        assertThat(refused(() -> plans.number(id, "vanthu", 47, ISSUED_ON.plusDays(1)))).isEqualTo("plan.issueDateFuture");
        assertThat(refused(() -> plans.number(id, "vanthu", 47, ISSUED_ON.minusDays(1)))).isEqualTo("plan.issueDateBeforeDraft");
        plans.number(id, "vanthu", 47, ISSUED_ON);
    }

    @Test
    void a_returned_plan_loses_its_number() {
        long id = signed();
        plans.number(id, "vanthu", 48, ISSUED_ON);
        plans.returnToDraft(id, "giamdoc", "Sai địa danh.");
        assertThat(plans.plan(id).number()).isNull();
        assertThat(plans.plan(signedAgain(id)).number()).isNull();
        assertThat(refused(() -> plans.issue(id))).isEqualTo("plan.notNumbered");
    }

    @Test
    void every_addressee_acknowledges_once_and_who_has_not_stays_visible() {
        long id = signed();
        assertThat(refused(() -> plans.acknowledge(id, "TTBVTV", "ttTTBVTV", null))).isEqualTo("plan.notIssued");
        plans.number(id, "vanthu", 49, ISSUED_ON);
        plans.issue(id);
        assertThat(plans.unacknowledged(id)).containsExactlyElementsOf(content.addressees());
        plans.acknowledge(id, "TTBVTV", "ttTTBVTV", "  Đã triển khai.  ");
        assertThat(plans.unacknowledged(id)).hasSize(19).doesNotContain("TTBVTV");
        Acknowledgement own = plans.acknowledgements(id).stream().filter(a -> a.unitCode().equals("TTBVTV")).findFirst().orElseThrow();
        assertThat(own.user()).isEqualTo("ttTTBVTV");
        assertThat(own.note()).isEqualTo("Đã triển khai.");
        assertThat(own.at()).isNotNull();
        assertThat(refused(() -> plans.acknowledge(id, "TTBVTV", "ttTTBVTV", null))).isEqualTo("plan.alreadyAcknowledged");
        assertThat(refused(() -> plans.acknowledge(id, "DTN", "dmDTN", null))).isEqualTo("plan.notAddressed");
        assertThat(refused(() -> plans.acknowledge(id, "VPS", "ttVPS", "a\u0000"))).isEqualTo("plan.characterForbidden");
        close(id);
        assertThat(plans.unacknowledged(id)).hasSize(19);
        assertThat(refused(() -> plans.acknowledge(id, "VPS", "ttVPS", null))).isEqualTo("plan.notIssued");
    }

    @Test
    void the_summary_is_approved_by_another_and_a_new_text_needs_a_new_approval() {
        long id = issued(50);
        assertThat(refused(() -> plans.approveSummary(id, "giamdoc"))).isEqualTo("plan.summaryMissing");
        assertThat(refused(() -> plans.saveSummary(id, "tccb1", "\u00a0"))).isEqualTo("plan.summaryMissing");
        assertThat(refused(() -> plans.close(id))).isEqualTo("plan.summaryNotApproved");
        plans.saveSummary(id, "tccb1", "Lần một.");
        assertThat(refused(() -> plans.approveSummary(id, "tccb1"))).isEqualTo("plan.summaryApprovedByDrafter");
        plans.returnSummary(id, "giamdoc", "Bổ sung số liệu.");
        assertThat(plans.summaryReturnReason(id)).contains("Bổ sung số liệu.");
        plans.saveSummary(id, "tccb2", "Lần hai.");
        assertThat(plans.summaryReturnReason(id)).isEmpty();
        plans.approveSummary(id, "giamdoc");
        plans.saveSummary(id, "tccb2", "Lần ba.");
        assertThat(refused(() -> plans.close(id))).isEqualTo("plan.summaryNotApproved");
        assertThat(plans.summary(id)).contains("Lần ba.");
    }

    @Test
    void a_plan_from_scratch_starts_with_every_deadline_and_who_the_department_is() {
        PlanContent start = plans.startingPoint(" ", 2029);
        assertThat(start.deadlines()).extracting(Deadline::task).containsAll(DatedTasks.IDS).containsAll(DatedTasks.OF_THE_YEAR).allMatch(DatedTasks::known);
        assertThat(start.milestones()).allMatch(m -> m.date().getYear() == 2029 && !m.stated());
        assertThat(start.addressees()).hasSize(20);
        assertThat(start.symbol()).isEqualTo("KH-SNNPTNT");
        assertThat(start.signerName()).isEqualTo("Đinh Vĩnh Thụy");
        assertThat(start.awards()).isEmpty();
        assertThat(refused(() -> plans.create("tccb1", start))).isEqualTo("plan.movementNameMissing");
        Plan draft = plans.create("tccb1", start.named("Thi đua lập thành tích", "cải cách hành chính"));
        assertThat(draft.key()).isEqualTo("KH-2029-TD01");
        assertThat(refused(() -> plans.check(draft.id(), "truongtccb"))).isEqualTo("plan.titleMissing");
    }

    @Test
    void refuses_an_unknown_earlier_plan_and_another_year() {
        assertThat(refused(() -> plans.startingPoint("KH-1999-TD01", 2024))).isEqualTo("plan.earlierUnknown");
        long id = plans.create("tccb1", content).id();
        assertThat(refused(() -> plans.saveDraft(id, "tccb1", plans.startingPoint(plans.plan(id).key(), 2024)))).isEqualTo("plan.yearChanged");
        assertThat(refused(() -> plans.plan(-1))).isEqualTo("plan.unknown");
    }

    @Test
    void deadlines_follow_the_calendar_on_record() {
        long id = plans.create("tccb1", content).id();
        // 1 and 4 September 2023 are holidays: five working days after Wednesday the 30th
        assertThat(plans.deadline(id, "UserTask_draftPlan", Instant.parse("2023-08-30T03:00:00Z")).due())
                .isEqualTo(Instant.parse("2023-09-08T10:00:00Z"));
        assertThat(plans.milestone(id, "reportOpens")).isEqualTo(Instant.parse("2023-10-01T17:00:00Z"));
    }

    private long signed() {
        long id = plans.create("tccb1", content).id();
        return signedAgain(id);
    }

    private long signedAgain(long id) {
        plans.check(id, "truongtccb");
        plans.sign(id, "giamdoc");
        return id;
    }

    private long issued(int number) {
        long id = signed();
        plans.number(id, "vanthu", number, ISSUED_ON);
        plans.issue(id);
        return id;
    }

    private void close(long id) {
        plans.saveSummary(id, "tccb1", "Đã tổng kết.");
        plans.approveSummary(id, "giamdoc");
        plans.close(id);
    }

    private static int ordinal(Plan plan) {
        return Integer.parseInt(plan.key().substring(plan.key().length() - 2));
    }

    private static String refused(ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step).code();
    }
}
