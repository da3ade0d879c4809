package vn.thidua.reminder.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.ApplicationTest;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.Mornings;
import vn.thidua.reminder.Post;
import vn.thidua.reminder.SampleDepartment;
import vn.thidua.reminder.agenda.Agenda;
import vn.thidua.reminder.persistence.ReminderLog;

/** Drafting is due after five working days, reminded of one before, reported one after to the head of TCCB and two more after to the director. */
@ApplicationTest
@Transactional
class MorningRoundTest {

    @Autowired
    private Mornings round;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Organization organization;

    @Autowired
    private Plans plans;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ReminderLog log;

    @Autowired
    private OpenTasks openTasks;

    @Autowired
    private TaskHolders holders;

    @Autowired
    private TaskLetter letter;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Post post;

    @Autowired
    private MessageSource messages;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private TransactionTemplate transaction;

    private Task task;

    @BeforeEach
    void aPlanWaitsForItsDrafter() {
        clock.startAt(at("2023-10-02T09:00")); // Monday; due on Monday 9/10 at 17:00
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        Plan plan = sample.plan(plans);
        task = draft(plan);
    }

    private Task draft(Plan plan) {
        String id = runtime.startProcessInstanceByKey(
                        "emulationPlan",
                        plan.key(),
                        Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName()))
                .getId();
        return tasks.createTaskQuery().processInstanceId(id).singleResult();
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(EngineClock.ZONE).toInstant();
    }

    private List<String> lettersAt(String local) {
        clock.advanceTo(at(local));
        return lettersOfTheMoment(local);
    }

    private List<String> lettersOfTheMoment(String local) {
        round.make();
        return jdbc.sql("select recipient from thidua.outbox where template = 'morning' and key like ? order by recipient")
                .param("%:" + local.substring(0, 10) + ":%")
                .query(String.class)
                .list();
    }

    private String text(String recipient) {
        return latest("text", recipient);
    }

    private String subject(String recipient) {
        return latest("subject", recipient);
    }

    private String latest(String part, String recipient) {
        return jdbc.sql("select " + part + " from thidua.outbox where template = 'morning' and recipient = ? order by id desc limit 1")
                .param(recipient)
                .query(String.class)
                .single();
    }

    @Test
    void everybody_gets_one_letter_a_morning_by_the_steps_of_the_ladder() {
        assertThat(lettersAt("2023-10-05T08:00")).isEmpty();
        assertThat(lettersAt("2023-10-06T08:00")).containsExactly("tccb1", "tccb2", "tccb3");
        assertThat(lettersAt("2023-10-06T16:59")).hasSize(3);
        assertThat(lettersAt("2023-10-07T08:00")).isEmpty(); // Saturday
        assertThat(lettersAt("2023-10-09T08:00")).containsExactly("tccb1", "tccb2", "tccb3");
        assertThat(text("tccb1")).contains("1 công việc sau đây", task.getName(), "hạn cuối là hôm nay", "#/?task=" + task.getId());
        assertThat(lettersAt("2023-10-10T08:00")).containsExactly("tccb1", "tccb2", "tccb3", "truongtccb");
        assertThat(text("tccb1")).contains("đã được báo cáo cấp trên");
        assertThat(subject("tccb1")).isEqualTo("[KH-2023-TD01] Nhắc việc ngày 10/10/2023: 1 việc cần giải quyết");
        assertThat(subject("truongtccb")).isEqualTo("[KH-2023-TD01] Nhắc việc ngày 10/10/2023: 1 việc quá hạn được báo cáo");
        assertThat(text("truongtccb")).contains("đã quá hạn 1 ngày làm việc", "Người đang được giao: ", "Trần Thùy Dung");
        assertThat(lettersAt("2023-10-11T08:00")).isEmpty();
        assertThat(lettersAt("2023-10-12T08:00")).contains("giamdoc").doesNotContain("truongtccb");
    }

    @Test
    void tasks_of_several_plans_stand_in_one_letter_the_most_urgent_first() {
        Plan other = new SampleDepartment(mapper).plan(plans);
        clock.advanceTo(at("2023-10-03T09:00"));
        Task later = draft(other);
        assertThat(lettersAt("2023-10-09T08:00")).containsExactly("tccb1", "tccb2", "tccb3");
        assertThat(text("tccb1")).containsSubsequence("2 công việc", "hạn cuối là hôm nay", task.getId(), other.key(), later.getId());
    }

    @Test
    void nobody_is_told_outside_working_hours_and_what_was_missed_is_told_on_the_next_working_morning() {
        assertThat(lettersAt("2023-10-06T07:59")).isEmpty();
        assertThat(lettersAt("2023-10-06T17:00")).isEmpty();
        assertThat(lettersAt("2023-10-08T10:00")).isEmpty(); // Sunday
        assertThat(lettersAt("2023-10-09T08:00")).hasSize(3);
        assertThat(text("tccb1")).containsOnlyOnce(task.getId());
    }

    @Test
    void on_a_half_day_people_are_told_in_the_morning_only() {
        jdbc.sql("insert into thidua.calendar_day (day, kind, name, announced) values ('2023-10-06', 'HALF_DAY', 'Nửa ngày', true)").update();
        assertThat(lettersAt("2023-10-06T11:30")).isEmpty();
        assertThat(lettersAt("2023-10-09T08:00")).hasSize(3);
        jdbc.sql("insert into thidua.calendar_day (day, kind, name, announced) values ('2023-10-10', 'HALF_DAY', 'Nửa ngày', true)").update();
        assertThat(lettersAt("2023-10-10T11:29")).hasSize(4);
    }

    @Test
    void a_clock_that_jumps_five_minutes_either_way_tells_nothing_early_nothing_twice_and_misses_nothing() {
        assertThat(lettersAfterJumpTo("2023-10-06T07:57")).isEmpty();
        assertThat(lettersAfterJumpTo("2023-10-06T08:02")).hasSize(3); // forward over eight
        assertThat(lettersAfterJumpTo("2023-10-06T07:57")).hasSize(3); // and back
        assertThat(lettersAfterJumpTo("2023-10-06T08:02")).hasSize(3);
        assertThat(lettersAfterJumpTo("2023-10-09T00:02")).isEmpty(); // forward over midnight
        assertThat(lettersAfterJumpTo("2023-10-08T23:57")).isEmpty(); // and back
        assertThat(lettersAfterJumpTo("2023-10-09T00:02")).isEmpty();
        assertThat(lettersAfterJumpTo("2023-10-09T17:02")).isEmpty(); // stood still all day, too late
        assertThat(lettersAfterJumpTo("2023-10-09T16:57")).hasSize(3); // back into working hours
        assertThat(lettersAfterJumpTo("2023-10-09T17:02")).hasSize(3);
        assertThat(lettersAfterJumpTo("2023-10-10T08:00")).hasSize(4);
        assertThat(jdbc.sql("select count(*) from thidua.outbox where template = 'morning'").query(Long.class).single()).isEqualTo(10);
    }

    @Test
    void a_jvm_and_a_database_session_in_another_zone_tell_at_the_same_moments() {
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "its moments were stored by the usual zone");
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            jdbc.sql("select set_config('TimeZone', 'Pacific/Kiritimati', true)").query(String.class).single();
            task = draft(new SampleDepartment(mapper).plan(plans));
            assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate().toInstant()).isEqualTo(at("2023-10-09T17:00"));
            assertThat(lettersAt("2023-10-06T07:59")).isEmpty();
            assertThat(lettersAt("2023-10-06T08:00")).hasSize(3);
            assertThat(lettersAt("2023-10-09T07:59")).isEmpty();
            assertThat(lettersAt("2023-10-09T08:00")).hasSize(3);
            assertThat(text("tccb1")).contains("hạn cuối là hôm nay");
            assertThat(lettersAt("2023-10-10T08:00")).hasSize(4);
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private List<String> lettersAfterJumpTo(String local) {
        clock.startAt(at(local));
        return lettersOfTheMoment(local);
    }

    @Test
    void of_a_task_that_was_done_before_the_letter_nobody_is_told() {
        jdbc.sql(
                        """
                        insert into thidua.reminder_log (step, rung, task_id, task_key, task_name, plan_id, due_at, happened_at, recipient, delivery)
                        values ('REMIND', 0, 'done', 'k', 'n', 1, now(), '2023-10-01', 'tccb1', 'WAITING')""")
                .update();
        assertThat(lettersAt("2023-10-03T08:00")).isEmpty();
        assertThat(jdbc.sql("select delivery from thidua.reminder_log where task_id = 'done'").query(String.class).single())
                .isEqualTo("SETTLED");
    }

    @Test
    void whoever_claimed_the_task_is_told_alone() {
        tasks.claim(task.getId(), "tccb2");
        assertThat(lettersAt("2023-10-06T08:00")).containsExactly("tccb2");
    }

    @Test
    void an_assignee_whom_nobody_knows_does_not_keep_the_letter_from_the_others() {
        tasks.setAssignee(task.getId(), "khongcoai");
        assertThat(lettersAt("2023-10-06T08:00")).containsExactly("tccb1", "tccb2", "tccb3");
    }

    @Test
    void one_task_that_cannot_be_told_does_not_keep_the_letters_of_the_others() {
        Task broken = draft(new SampleDepartment(mapper).plan(plans));
        runtime.setVariable(broken.getProcessInstanceId(), "planId", 999_999_999L);
        assertThat(lettersAt("2023-10-06T08:00")).containsExactly("tccb1", "tccb2", "tccb3");
        assertThat(text("tccb1")).contains(task.getId()).doesNotContain(broken.getId());
    }

    @Test
    void of_a_task_that_somebody_else_has_claimed_meanwhile_only_he_is_told() {
        waiting("tccb1", "REMIND");
        waiting("tccb2", "REMIND");
        waiting("truongtccb", "ESCALATE");
        tasks.claim(task.getId(), "tccb2");
        assertThat(lettersAt("2023-10-03T08:00")).containsExactly("tccb2", "truongtccb");
        assertThat(delivery("tccb1")).isEqualTo("SETTLED");
    }

    @Test
    void one_person_whose_letter_cannot_be_written_does_not_keep_the_others_from_theirs() {
        waiting("tccb1", "REMIND");
        waiting("tccb2", "REMIND");
        clock.advanceTo(at("2023-10-03T08:00"));
        var failing = new MorningLetters(
                log,
                openTasks,
                holders,
                letter,
                agenda,
                (key, recipient, template, model) -> {
                    if (recipient.equals("tccb1")) {
                        throw new IllegalStateException("his letter cannot be written");
                    }
                    post.send(key, recipient, template, model);
                },
                messages,
                workingDays,
                transaction);

        assertThat(failing.write(at("2023-10-03T08:00"), LocalDate.of(2023, 10, 3))).isEqualTo(1);
        assertThat(delivery("tccb2")).isNotEqualTo("WAITING");
        // his steps are not lost: the next look tries again
        assertThat(delivery("tccb1")).isEqualTo("WAITING");
        assertThat(lettersAt("2023-10-03T08:10")).containsExactly("tccb1", "tccb2");
    }

    private String delivery(String recipient) {
        return jdbc.sql("select delivery from thidua.reminder_log where recipient = ?").param(recipient).query(String.class).single();
    }

    private void waiting(String recipient, String step) {
        jdbc.sql(
                        """
                        insert into thidua.reminder_log (step, rung, task_id, task_key, task_name, plan_id, due_at, happened_at, recipient, delivery)
                        values (?, 0, ?, 'k', 'n', 1, ?, '2023-10-01', ?, 'WAITING')""")
                .params(step, task.getId(), task.getDueDate(), recipient)
                .update();
    }

    @Test
    void a_step_taken_is_not_taken_again_when_somebody_else_has_the_task() {
        assertThat(lettersAt("2023-10-06T08:00")).hasSize(3);
        tasks.setAssignee(task.getId(), "nv1TCCB");
        clock.advanceTo(at("2023-10-06T10:00"));
        round.make();
        assertThat(jdbc.sql("select count(*) from thidua.outbox where recipient = 'nv1TCCB'").query(Long.class).single()).isZero();
    }

    @Test
    void a_day_that_moved_is_told_of_anew() {
        assertThat(lettersAt("2023-10-09T08:00")).hasSize(3);
        task.setDueDate(java.util.Date.from(at("2023-10-12T17:00")));
        tasks.saveTask(task);
        assertThat(lettersAt("2023-10-10T08:00")).isEmpty();
        assertThat(lettersAt("2023-10-11T08:00")).hasSize(3);
    }
}
