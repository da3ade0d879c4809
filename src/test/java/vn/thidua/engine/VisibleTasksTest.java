package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ApplicationTest;

@ApplicationTest
@Transactional
class VisibleTasksTest {

    @Autowired
    private VisibleTasks visible;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    private String taskOf(String group) {
        Task task = tasks.newTask();
        task.setName("Viết báo cáo");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task.getId();
    }

    private void loggedIn(String user, String... groups) {
        identity.setAuthentication(user, List.of(groups));
    }

    @Test
    void a_candidate_sees_his_task_and_may_work_on_it() {
        String task = taskOf("unitA");
        loggedIn("an", "unitA");
        assertThat(visible.find(task)).hasValueSatisfying(seen -> {
            assertThat(seen.name()).isEqualTo("Viết báo cáo");
            assertThat(seen.mine()).isTrue();
        });
    }

    @Test
    void a_task_that_a_colleague_has_claimed_is_read_but_not_worked_on() {
        String task = taskOf("unitA");
        tasks.setAssignee(task, "binh");
        loggedIn("an", "unitA");
        assertThat(visible.find(task)).hasValueSatisfying(seen -> assertThat(seen.mine()).isFalse());
        loggedIn("binh");
        assertThat(visible.find(task)).hasValueSatisfying(seen -> assertThat(seen.mine()).isTrue());
    }

    @Test
    void somebody_else_s_task_is_as_unknown_as_one_that_is_not_there() {
        String task = taskOf("unitA");
        loggedIn("chi", "unitB");
        assertThat(visible.find(task)).isEmpty();
        assertThat(visible.find("none")).isEmpty();
    }

    @Test
    void nobody_sees_anything_without_a_login() {
        assertThat(visible.find(taskOf("unitA"))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a\0b"})
    void what_is_no_id_finds_nothing(String id) {
        loggedIn("an", "unitA");
        assertThat(visible.find(id)).isEmpty();
    }
}
