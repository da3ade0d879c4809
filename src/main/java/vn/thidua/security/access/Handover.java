package vn.thidua.security.access;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Takes from somebody who left, or changed roles, what he may no longer work on: the task goes back to its group. */
@Component
class Handover {

    private final TaskService tasks;
    private final AuthorizationService authorizations;

    Handover(TaskService tasks, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** @param remaining groups that the user is still in */
    void giveBack(String user, Set<String> remaining) {
        for (Task task : tasks.createTaskQuery().taskAssignee(user).list()) {
            if (!forOneOf(task, remaining)) {
                tasks.setAssignee(task.getId(), null);
            }
        }
        // The engine keeps a personal right on each task that somebody once held, also when he has given it back
        for (Authorization right : authorizations.createAuthorizationQuery().userIdIn(user).list()) {
            if (right.getResourceType() == Resources.TASK.resourceType() && !holds(user, right.getResourceId())) {
                authorizations.deleteAuthorization(right.getId());
            }
        }
    }

    private boolean forOneOf(Task task, Set<String> groups) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
    }

    private boolean holds(String user, String taskId) {
        return tasks.createTaskQuery().taskId(taskId).taskAssignee(user).count() > 0;
    }
}
