package vn.thidua.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks that whoever has logged in may read, by the engine's own authorizations: what pages beside a form may show. */
@Component
public class VisibleTasks {

    private final TaskService tasks;
    private final RuntimeService cases;
    private final RepositoryService models;
    private final CurrentUser user;
    private final IdentityService identity;

    VisibleTasks(TaskService tasks, RuntimeService cases, RepositoryService models, CurrentUser user, IdentityService identity) {
        this.tasks = tasks;
        this.cases = cases;
        this.models = models;
        this.user = user;
        this.identity = identity;
    }

    /** @return empty for an unknown task and for one that does not concern him: nobody learns which */
    public Optional<VisibleTask> find(String taskId) {
        if (taskId == null || taskId.isBlank() || taskId.indexOf('\0') >= 0 || user.id().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).map(Seen::new);
    }

    private boolean worksOn(Task task) {
        String self = user.id().orElseThrow();
        if (task.getAssignee() != null) {
            return task.getAssignee().equals(self);
        }
        TaskQuery query = tasks.createTaskQuery().taskId(task.getId()).or().taskCandidateUser(self);
        List<String> groups = user.groups();
        if (!groups.isEmpty()) {
            query = query.taskCandidateGroupIn(groups);
        }
        return query.endOr().count() == 1;
    }

    private final class Seen implements VisibleTask {

        private final Task task;

        private Seen(Task task) {
            this.task = task;
        }

        @Override
        public String id() {
            return task.getId();
        }

        @Override
        public String name() {
            return task.getName();
        }

        @Override
        public String process() {
            return AsSystem.ask(identity, () -> models.getProcessDefinition(task.getProcessDefinitionId()).getKey());
        }

        @Override
        public String task() {
            return task.getTaskDefinitionKey();
        }

        /** Who may read a task may know the name of its case, though not the case. */
        @Override
        public String businessKey() {
            return AsSystem.ask(identity, () -> cases.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult()
                    .getBusinessKey());
        }

        @Override
        public long id(String variable) {
            return idIfAny(variable)
                    .orElseThrow(() -> new IllegalStateException("task " + id() + " has no id in " + variable));
        }

        @Override
        public Optional<Long> idIfAny(String variable) {
            return variable(variable) instanceof Number number ? Optional.of(number.longValue()) : Optional.empty();
        }

        @Override
        public String text(String variable) {
            return (String) variable(variable);
        }

        private Object variable(String name) {
            return tasks.getVariable(task.getId(), name);
        }

        @Override
        public boolean mine() {
            return worksOn(task);
        }
    }
}
