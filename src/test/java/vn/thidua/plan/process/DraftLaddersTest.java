package vn.thidua.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.engine.RefusalWording;
import vn.thidua.organization.Organization;
import vn.thidua.plan.LadderPreview;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanContent;
import vn.thidua.plan.PlanContent.Audience;
import vn.thidua.plan.PlanContent.Deadline;
import vn.thidua.plan.PlanContent.LadderStep;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SamplePlan;
import vn.thidua.plan.process.DraftLadders.LadderRow;
import vn.thidua.refusal.Refusal;
import vn.thidua.reminder.Mornings;

/** What a drafter writes is what the plan keeps, what its readers are shown, and what is done in the morning. */
@ApplicationTest
@Transactional
class DraftLaddersTest {

    private static final String DRAFTING = "Dự thảo kế hoạch";

    @Autowired
    private DraftLadders ladders;

    @Autowired
    private Plans plans;

    @Autowired
    private LadderPreview preview;

    @Autowired
    private RefusalWording wording;

    @Autowired
    private Organization organization;

    @Autowired
    private Mornings mornings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    private Plan plan;

    @BeforeEach
    void a_draft() {
        organization.importDirectory(SamplePlan.directory());
        clock.startAt(at("2023-10-02T09:00")); // Monday; drafting is due on Monday 9/10 at 17:00
        plan = plans.create(SamplePlan.content());
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }

    private List<LadderRow> with(String task, String reminders, String reports) {
        List<LadderRow> rows = new ArrayList<>(ladders.rows(plan.content()));
        rows.replaceAll(row -> row.task().equals(task) ? new LadderRow(row.task(), row.due(), reminders, reports) : row);
        return rows;
    }

    private Deadline stored(PlanContent content, String task) {
        return content.deadlines().stream().filter(deadline -> deadline.task().equals(task)).findFirst().orElseThrow();
    }

    private Refusal refused(String task, String reminders, String reports) {
        return catchThrowableOfType(Refusal.class, () -> plans.saveDraft(plan.id(), ladders.into(plan.content(), with(task, reminders, reports))));
    }

    @Test
    void each_task_has_a_row_that_says_when_it_is_due_and_who_is_told() {
        assertThat(ladders.rows(plan.content()))
                .contains(
                        new LadderRow(DRAFTING, "5 ngày làm việc sau khi giao", "1; 0", "1: Trưởng phòng TCCB; 3: Giám đốc"),
                        new LadderRow(
                                "Lập báo cáo của đơn vị",
                                "3 ngày làm việc trước mốc “" + plan.content().milestone("reportDue").label() + "”",
                                "5; 0",
                                "1: Thủ trưởng đơn vị; 3: Trưởng phòng TCCB"),
                        new LadderRow("Khắc phục kiến nghị", "Theo hạn ghi khi giao việc", "3; 0", "1: Trưởng phòng TCCB; 3: Giám đốc"))
                .hasSizeGreaterThan(plan.content().deadlines().size());
    }

    @Test
    void rows_as_shown_rows_left_blank_and_the_usual_written_out_change_nothing() {
        assertThat(ladders.into(plan.content(), ladders.rows(plan.content()))).isEqualTo(plan.content());
        assertThat(ladders.into(plan.content(), null)).isEqualTo(plan.content());
        assertThat(ladders.into(plan.content(), with(DRAFTING, "", null))).isEqualTo(plan.content());
        assertThat(ladders.into(plan.content(), with(DRAFTING, "0;1", "3: giám đốc; 1: trưởng phòng TCCB"))).isEqualTo(plan.content());
    }

    @Test
    void one_line_left_blank_is_as_usual() {
        PlanContent changed = ladders.into(plan.content(), with(DRAFTING, "3; 1", ""));
        assertThat(stored(changed, "UserTask_draftPlan").ladder())
                .containsExactly(
                        new LadderStep(-3, Audience.HOLDERS),
                        new LadderStep(-1, Audience.HOLDERS),
                        new LadderStep(1, Audience.TCCB_HEAD),
                        new LadderStep(3, Audience.DIRECTOR));
        assertThat(changed.deadlines()).hasSameSizeAs(plan.content().deadlines());
    }

    @Test
    void a_task_of_the_departments_standard_comes_into_the_plan_when_its_ladder_differs() {
        PlanContent changed = ladders.into(plan.content(), with("Khắc phục kiến nghị", "5; 1; 0", "1: Thủ trưởng đơn vị"));
        plans.saveDraft(plan.id(), changed);
        assertThat(plans.plan(plan.id()).content().deadlines()).hasSize(plan.content().deadlines().size() + 1);
        assertThat(plans.ladder(plan.id(), "UserTask_remedyFinding")).hasSize(4).last().isEqualTo(new LadderStep(1, Audience.UNIT_HEAD));
    }

    @Test
    void an_own_ladder_left_blank_again_is_the_usual_one() {
        PlanContent changed = ladders.into(plan.content(), with(DRAFTING, "2", "1: Giám đốc"));
        plans.saveDraft(plan.id(), changed);
        plan = plans.plan(plan.id());
        assertThat(ladders.rows(plan.content())).filteredOn(row -> row.task().equals(DRAFTING)).first()
                .isEqualTo(new LadderRow(DRAFTING, "5 ngày làm việc sau khi giao", "2", "1: Giám đốc"));
        assertThat(ladders.into(plan.content(), with(DRAFTING, "", ""))).isEqualTo(SamplePlan.content());
    }

    @Test
    void refusals_name_the_task_as_the_drafter_reads_it() {
        Refusal word = refused(DRAFTING, "1", "1: Sếp");
        assertThat(word.field()).isEqualTo("ladders");
        assertThat(wording.text(word, null)).contains("“Sếp”", "“Dự thảo kế hoạch”", "Trưởng phòng TCCB, Giám đốc.");
        Refusal late = refused(DRAFTING, "+1", "1: Giám đốc");
        assertThat(late.code()).isEqualTo("plan.ladderReminderMissing");
        assertThat(late.field()).isEqualTo("deadlines");
        assertThat(wording.text(late, null)).contains("“Dự thảo kế hoạch”").doesNotContain("UserTask");
        assertThat(refused(DRAFTING, "1; 1", "").code()).isEqualTo("plan.ladderStepTwice");
        assertThat(refused(DRAFTING, "0", "1: Thủ trưởng đơn vị").code()).isEqualTo("plan.ladderOutsideUnit");
    }

    @Test
    void rows_can_neither_be_added_nor_left_out() {
        List<LadderRow> rows = ladders.rows(plan.content());
        for (List<LadderRow> wrong : List.of(rows.subList(1, rows.size()), List.<LadderRow>of(), with(DRAFTING, "0", "").stream()
                .map(row -> row.task().equals(DRAFTING) ? new LadderRow("Việc khác", "", "0", "") : row).toList())) {
            assertThat(catchThrowableOfType(Refusal.class, () -> ladders.into(plan.content(), wrong)).code()).isEqualTo("plan.rowsChanged");
        }
    }

    @Test
    void the_director_is_told_on_the_first_morning_where_the_plan_says_so() {
        plans.saveDraft(plan.id(), ladders.into(plan.content(), with(DRAFTING, "2", "1: Giám đốc")));
        runtime.startProcessInstanceByKey(
                "emulationPlan", plan.key(), Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName()));
        assertThat(told("2023-10-04T08:00")).isEmpty();
        assertThat(told("2023-10-05T08:00")).containsExactly("tccb1", "tccb2", "tccb3");
        assertThat(told("2023-10-06T08:00")).isEmpty();
        assertThat(told("2023-10-09T08:00")).isEmpty();
        assertThat(told("2023-10-10T08:00")).contains("giamdoc", "tccb1").doesNotContain("truongtccb");
        assertThat(told("2023-10-12T08:00")).isEmpty();
        assertThat(preview.of(plans.plan(plan.id()).content()))
                .filteredOn(row -> row.task().equals(DRAFTING))
                .extracting(LadderPreview.Row::when)
                .containsExactly("08:00, 3 ngày làm việc sau khi giao", "08:00, 6 ngày làm việc sau khi giao");
    }

    private List<String> told(String local) {
        clock.advanceTo(at(local));
        mornings.make();
        return jdbc.sql("select recipient from thidua.outbox where template = 'morning' and key like ? order by recipient")
                .param("%:" + local.substring(0, 10) + ":%")
                .query(String.class)
                .list();
    }
}
