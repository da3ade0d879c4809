package vn.thidua.reminder.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;
import vn.thidua.engine.EngineClock;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;
import vn.thidua.organization.Role;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.SampleDepartment;
import vn.thidua.reminder.domain.TaskFacts;

@ApplicationTest
@Transactional
class TaskRemindersTest {

    private static final String UNIT = "KHTC";
    private static final String OTHER_UNIT = "VPS";
    private static final Instant TUESDAY = Instant.parse("2023-10-10T02:00:00Z");

    @Autowired
    private TaskReminders reminders;

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

    private Plan plan;

    @BeforeEach
    void departmentAndPlan() {
        clock.startAt(TUESDAY);
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        plan = sample.plan(plans);
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    /** Made at nine of its due day: no morning of its ladder is left before it is due. */
    private TaskFacts task(String key, String unit, String assignee, String... groups) {
        Instant now = clock.instant();
        return new TaskFacts(
                "task-1",
                key,
                "Viết báo cáo",
                now,
                now.plus(Duration.ofHours(8)),
                plan.id(),
                plan.key(),
                plan.content().movementName(),
                unit,
                null,
                assignee,
                List.of(),
                List.of(groups), plan.key());
    }

    /** Due on the Friday before: of the steps after the due day the first is reached. */
    private TaskFacts late(String key, String unit, String assignee, String... groups) {
        TaskFacts task = task(key, unit, assignee, groups);
        return new TaskFacts(
                task.id(), task.key(), task.name(), clock.instant().minus(Duration.ofDays(8)), clock.instant().minus(Duration.ofDays(4)),
                task.planId(), task.planKey(), task.planName(), unit, null, assignee, List.of(), List.of(groups), task.caseKey());
    }

    private List<String> told(String step) {
        return jdbc.sql("select recipient from thidua.reminder_log where step = ? and task_id = 'task-1' order by id")
                .param(step)
                .query(String.class)
                .list();
    }

    private List<String> ids(Collection<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private List<String> officers() {
        return ids(organization.holders(Role.UNIT_OFFICER, UNIT));
    }

    @Test
    void everybody_who_could_take_the_task_is_reminded_and_nobody_of_another_unit() {
        reminders.remind(task("UserTask_writeReport", UNIT, null, Role.UNIT_OFFICER.group(UNIT)));

        assertThat(told("REMIND")).isNotEmpty().containsExactlyElementsOf(officers());
        assertThat(told("REMIND")).doesNotContainAnyElementsOf(ids(organization.holders(Role.UNIT_OFFICER, OTHER_UNIT)));
        assertThat(jdbc.sql("select delivery from thidua.reminder_log where task_id = 'task-1'").query(String.class).list())
                .containsOnly("WAITING");
    }

    @Test
    void whoever_claimed_the_task_is_reminded_alone() {
        String claimer = organization.holders(Role.TCCB_OFFICER, null).get(0).id();
        reminders.remind(task("UserTask_draftPlan", null, claimer, Role.TCCB_OFFICER.group(null)));
        assertThat(told("REMIND")).containsExactly(claimer);
    }

    @Test
    void an_assignee_whom_nobody_knows_does_not_keep_the_reminder_from_the_others() {
        reminders.remind(task("UserTask_writeReport", UNIT, "khongcoai", Role.UNIT_OFFICER.group(UNIT)));
        assertThat(told("REMIND")).containsExactlyElementsOf(officers());
    }

    @Test
    void a_timer_reminds_of_nothing_that_a_morning_of_the_ladder_will() {
        TaskFacts task = task("UserTask_writeReport", UNIT, null, Role.UNIT_OFFICER.group(UNIT));
        reminders.remind(new TaskFacts(
                task.id(), task.key(), task.name(), task.created(), task.due().plus(Duration.ofDays(30)), task.planId(), task.planKey(),
                task.planName(), task.unitCode(), null, null, List.of(), task.candidateGroups(), null));
        assertThat(told("REMIND")).isEmpty();
    }

    @Test
    void a_timer_that_fires_twice_leaves_one_proof() {
        var task = task("UserTask_writeReport", UNIT, null, Role.UNIT_OFFICER.group(UNIT));
        reminders.remind(task);
        reminders.remind(task);
        assertThat(told("REMIND")).containsExactlyElementsOf(officers());
    }

    @Test
    void the_superior_of_the_unit_is_told_and_whoever_has_the_task_gets_a_copy() {
        reminders.escalate(late("UserTask_writeReport", UNIT, null, Role.UNIT_OFFICER.group(UNIT)));

        List<String> heads = ids(organization.holders(Role.UNIT_HEAD, UNIT));
        assertThat(told("ESCALATE")).isNotEmpty().containsExactlyElementsOf(heads);
        assertThat(told("ESCALATE_COPY")).containsExactlyElementsOf(officers());
    }

    @Test
    void a_superior_who_has_the_task_himself_is_told_once() {
        String head = organization.holders(Role.TCCB_HEAD, null).get(0).id();
        reminders.escalate(late("UserTask_draftPlan", null, head, Role.TCCB_OFFICER.group(null)));
        assertThat(told("ESCALATE")).containsExactly(head);
        assertThat(told("ESCALATE_COPY")).isEmpty();
    }

    @Test
    void that_nobody_could_be_told_is_on_record_too() {
        reminders.remind(task("UserTask_writeReport", UNIT, null, "unitOfficerKHONGCO"));
        assertThat(told("REMIND")).hasSize(1).containsOnlyNulls();
        assertThat(jdbc.sql("select delivery from thidua.reminder_log where task_id = 'task-1'").query(String.class).list())
                .containsExactly("NOBODY");
    }
}
