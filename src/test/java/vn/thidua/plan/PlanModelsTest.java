package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.domain.DatedTasks;

/** The rules of a plan and the models speak of the same tasks. */
class PlanModelsTest {

    @Test
    void every_user_task_that_falls_due_by_the_plan_must_have_a_deadline_in_it_and_no_other() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<String> dated = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .filter(task -> "${deadlines.due(execution)}".equals(task.getCamundaDueDate()))
                    .map(UserTask::getId)
                    .toList();
            assertThat(dated)
                    .doesNotHaveDuplicates()
                    .containsAll(DatedTasks.IDS)
                    .containsAll(DatedTasks.OF_THE_YEAR)
                    .allMatch(DatedTasks::byPlan);
        }
    }
}
