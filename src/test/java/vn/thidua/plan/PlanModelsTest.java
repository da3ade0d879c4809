package vn.thidua.plan;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import vn.thidua.organization.Role;
import vn.thidua.plan.domain.DatedTasks;
import vn.thidua.plan.domain.TaskDesk;

/** The rules of a plan and the models speak of the same tasks. */
class PlanModelsTest {

    /** Who can take a task, as the models say it; where a case decides, who usually does. */
    private static final Map<String, List<Role>> GROUPS = Map.ofEntries(
            entry("tccbOfficer", List.of(Role.TCCB_OFFICER)),
            entry("tccbHead", List.of(Role.TCCB_HEAD)),
            entry("director", List.of(Role.DIRECTOR)),
            entry("clerk", List.of(Role.CLERK)),
            entry("${groups.unitHead(unitCode)}", List.of(Role.UNIT_HEAD)),
            entry("${groups.unitOfficer(unitCode)}", List.of(Role.UNIT_OFFICER)),
            entry("${groups.unitOfficer(unitCode)},${groups.unitHead(unitCode)}", List.of(Role.UNIT_OFFICER, Role.UNIT_HEAD)),
            entry("${disciplineCases.confirmer(caseId)}", List.of(Role.TCCB_HEAD)),
            entry("${disciplineCases.closer(caseId)}", List.of(Role.TCCB_OFFICER)),
            entry("${awardEntries.confirmer(entryId)}", List.of(Role.TCCB_HEAD)),
            entry("${certificateCheckers.group(certificatesId)}", List.of(Role.TCCB_HEAD)),
            entry("${conflicts.receiver(unitCode)}", List.of(Role.TCCB_OFFICER)),
            entry("${conflicts.appraiser(nominationId)}", List.of(Role.TCCB_OFFICER)),
            entry("${conflicts.concluder(nominationId)}", List.of(Role.TCCB_HEAD)),
            entry("${conflicts.selector(planId)}", List.of(Role.TCCB_OFFICER)),
            entry("${conflicts.decider(planId)}", List.of(Role.DIRECTOR)));

    @Test
    void every_user_task_that_falls_due_by_the_plan_must_have_a_deadline_in_it_and_no_other() throws IOException {
        List<String> dated = tasks().stream()
                .filter(task -> "${deadlines.due(execution)}".equals(task.getCamundaDueDate()))
                .map(UserTask::getId)
                .toList();
        assertThat(dated)
                .doesNotHaveDuplicates()
                .containsAll(DatedTasks.IDS)
                .containsAll(DatedTasks.OF_THE_YEAR)
                .allMatch(DatedTasks::byPlan);
    }

    @Test
    void a_drafter_reads_the_names_of_tasks_that_the_models_have() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("messages.plan", Locale.ROOT);
        assertThat(known()).isNotEmpty().allSatisfy(task -> assertThat(words.getString("plan.task." + task.getId())).isEqualTo(task.getName()));
        assertThat(words.keySet().stream().filter(key -> key.startsWith("plan.task.")).map(words::getString))
                .as("a row of the draft is told from the others by its task's name")
                .doesNotHaveDuplicates()
                .hasSize(DatedTasks.IDS.size() + DatedTasks.OF_THE_YEAR.size() + DatedTasks.OF_THEIR_OWN_DAY.size());
    }

    @Test
    void a_preview_names_those_to_whom_the_models_give_the_task() throws IOException {
        assertThat(known()).allSatisfy(task ->
                assertThat(TaskDesk.of(task.getId()).holders()).isEqualTo(GROUPS.get(task.getCamundaCandidateGroups())));
    }

    private static List<UserTask> known() throws IOException {
        return tasks().stream().filter(task -> DatedTasks.known(task.getId())).toList();
    }

    private static List<UserTask> tasks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .toList();
        }
    }
}
