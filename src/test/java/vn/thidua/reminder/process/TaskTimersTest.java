package vn.thidua.reminder.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
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

/** The engine's timers of a task that a model really has. */
@ApplicationTest
@Transactional
class TaskTimersTest {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

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
    private Task task;
    private List<Job> timers;

    @BeforeEach
    void aPlanWaitsForItsDrafter() {
        var sample = new SampleDepartment(mapper);
        sample.found(organization);
        plan = sample.plan(plans);
        ProcessInstance planCase = runtime.startProcessInstanceByKey(
                "emulationPlan",
                plan.key(),
                Map.of("planId", plan.id(), "planKey", plan.key(), "planName", plan.content().movementName()));
        task = tasks.createTaskQuery().processInstanceId(planCase.getId()).singleResult();
        timers = management
                .createJobQuery()
                .processInstanceId(planCase.getId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private List<String> told(String step) {
        return jdbc.sql("select recipient from thidua.reminder_log where step = ? and task_id = ? order by id")
                .params(step, task.getId())
                .query(String.class)
                .list();
    }

    private List<String> holders(Role role) {
        return organization.holders(role, null).stream().map(Person::id).toList();
    }

    @Test
    void the_first_timer_reminds_and_leaves_the_task_as_it_is() {
        assertThat(timers).hasSize(2);
        clock.advanceTo(timers.get(0).getDuedate().toInstant());
        management.executeJob(timers.get(0).getId());
        assertThat(told("REMIND")).containsExactlyInAnyOrderElementsOf(holders(Role.TCCB_OFFICER));
        assertThat(told("ESCALATE")).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
    }

    @Test
    void the_second_timer_tells_the_superior() {
        clock.advanceTo(timers.get(1).getDuedate().toInstant());
        management.executeJob(timers.get(1).getId());
        assertThat(told("ESCALATE")).containsExactlyInAnyOrderElementsOf(holders(Role.TCCB_HEAD));
    }

    @Test
    void whoever_claimed_the_task_is_reminded() {
        String drafter = holders(Role.TCCB_OFFICER).get(0);
        tasks.claim(task.getId(), drafter);
        clock.advanceTo(timers.get(0).getDuedate().toInstant());
        management.executeJob(timers.get(0).getId());
        assertThat(told("REMIND")).containsExactly(drafter);
    }
}
