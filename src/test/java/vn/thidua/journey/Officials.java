package vn.thidua.journey;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import vn.thidua.engine.EngineClock;

/** The people of a test at their desks: each sees the tasks that Tasklist would show, and completes one by its form. */
final class Officials {

    private static final int MOST = 500;

    private final ProcessEngine engine;
    private final EngineClock clock;

    Officials(ProcessEngine engine, EngineClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** The user takes the one open task of this kind that he sees, fills its form in and completes it. */
    void complete(String user, String taskKey, Consumer<FilledForm> filling) {
        complete(user, task(user, taskKey), filling);
    }

    /** As {@link #complete(String, String, Consumer)}, where several cases have such a task: the one of this case. */
    void completeIn(String businessKey, String user, String taskKey, Consumer<FilledForm> filling) {
        complete(user, taskIn(businessKey, user, taskKey), filling);
    }

    void complete(String user, Task task, Consumer<FilledForm> filling) {
        submit(user, task, filling);
        runDueJobs();
    }

    /** Completes the task; what it sets off is left to whoever runs the jobs. */
    void submit(String user, Task task, Consumer<FilledForm> filling) {
        FilledForm form = open(user, task);
        filling.accept(form);
        as(user, () -> {
            engine.getTaskService().claim(task.getId(), user);
            engine.getFormService().submitTaskForm(task.getId(), form.values());
            return null;
        });
    }

    /** The form as the browser would show it: every input with the value that it is filled with. */
    FilledForm open(String user, Task task) {
        return as(user, () -> FilledForm.of(
                engine.getFormService().getDeployedTaskForm(task.getId()),
                engine.getFormService().getTaskFormVariables(task.getId())));
    }

    Task task(String user, String taskKey) {
        List<Task> found = tasks(user, taskKey);
        if (found.size() != 1) {
            throw new AssertionError(user + " sees " + found.size() + " tasks " + taskKey + " of " + tasks(user).stream()
                    .map(Task::getTaskDefinitionKey)
                    .toList());
        }
        return found.get(0);
    }

    Task taskIn(String businessKey, String user, String taskKey) {
        return as(user, () -> engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(taskKey)
                        .processInstanceBusinessKey(businessKey)
                        .listPage(0, MOST))
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(user + " sees no task " + taskKey + " in " + businessKey));
    }

    List<Task> tasks(String user, String taskKey) {
        return as(user, () -> engine.getTaskService().createTaskQuery().taskDefinitionKey(taskKey).listPage(0, MOST));
    }

    List<Task> tasks(String user) {
        return as(user, () -> engine.getTaskService().createTaskQuery().listPage(0, MOST));
    }

    /** All jobs that are due run until none is left: what the job executor would do. */
    void runDueJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() == 1) {
                    engine.getManagementService().executeJob(job.getId());
                }
            }
        }
    }

    /** Nothing of a test runs on in the next. */
    void endAllCases() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "end of test"));
    }

    void moveTo(Instant moment) {
        clock.advanceTo(moment);
        runDueJobs();
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 50);
    }

    <T> T as(String user, Supplier<T> work) {
        List<String> groups =
                engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList();
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
