package vn.thidua.organization.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.engine.TaskMade;
import vn.thidua.organization.Absence;
import vn.thidua.organization.Absences;
import vn.thidua.organization.Organization;
import vn.thidua.organization.Person;

/** Gives the deputy what the absent person could do, for as long as he is away, and takes back only that. */
@Component
class HandedOverTasks {

    private final Absences absences;
    private final Organization organization;
    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<TaskService> tasks;

    private final ObjectProvider<AuthorizationService> authorizations;

    HandedOverTasks(
            Absences absences,
            Organization organization,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<AuthorizationService> authorizations) {
        this.absences = absences;
        this.organization = organization;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** What is open when the absence begins; what the absent person had claimed waits again for whoever can do it. */
    void handOver(Absence absence) {
        List<Task> claimed = tasks.getObject().createTaskQuery().taskAssignee(absence.person()).list();
        claimed.forEach(task -> tasks.getObject().setAssignee(task.getId(), null));
        List<String> groups = groups(absence.person());
        Stream<Task> possible = groups.isEmpty()
                ? Stream.empty()
                : tasks.getObject().createTaskQuery().taskCandidateGroupIn(groups).list().stream();
        Stream<Task> own = tasks.getObject().createTaskQuery().taskCandidateUser(absence.person()).list().stream();
        Set<String> ids = Stream.of(claimed.stream(), possible, own)
                .flatMap(s -> s)
                .map(Task::getId)
                .collect(Collectors.toSet());
        ids.forEach(id -> give(absence, id));
    }

    void takeBack(Absence absence) {
        for (String id : absences.handedOver(absence.id())) {
            Task open = tasks.getObject().createTaskQuery().taskId(id).singleResult();
            if (open != null && !alsoFor(absence, id)) {
                tasks.getObject().deleteCandidateUser(id, absence.deputy());
                // what he is in the midst of stays with him
                if (!absence.deputy().equals(open.getAssignee())) {
                    hide(id, absence.deputy());
                }
            }
        }
    }

    /** The engine grants a candidate the right to his task and does not revoke it with the link. */
    private void hide(String taskId, String user) {
        authorizations.getObject()
                .createAuthorizationQuery()
                .userIdIn(user)
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .list()
                .forEach(right -> authorizations.getObject().deleteAuthorization(right.getId()));
    }

    @EventListener
    void made(TaskMade event) {
        DelegateTask task = event.task();
        for (Absence absence : absences.today()) {
            if (concerns(absence.person(), task)) {
                if (!candidate(task, absence.deputy())) {
                    task.addCandidateUser(absence.deputy());
                    absences.handedOver(absence.id(), task.getId());
                } else if (alsoFor(absence, task.getId())) {
                    absences.handedOver(absence.id(), task.getId());
                }
            }
        }
    }

    private void give(Absence absence, String taskId) {
        boolean already = tasks.getObject().getIdentityLinksForTask(taskId).stream()
                .anyMatch(link -> absence.deputy().equals(link.getUserId()));
        if (!already) {
            tasks.getObject().addCandidateUser(taskId, absence.deputy());
            absences.handedOver(absence.id(), taskId);
        } else if (alsoFor(absence, taskId)) {
            absences.handedOver(absence.id(), taskId);
        }
    }

    /** Whether the deputy has the task for somebody else too, who is away: then it stays his until the last of them is back. */
    private boolean alsoFor(Absence absence, String taskId) {
        return absences.today().stream()
                .filter(other -> other.id() != absence.id() && other.deputy().equals(absence.deputy()))
                .anyMatch(other -> absences.handedOver(other.id()).contains(taskId));
    }

    private boolean concerns(String person, DelegateTask task) {
        List<String> groups = groups(person);
        return person.equals(task.getAssignee())
                || task.getCandidates().stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .anyMatch(link -> person.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    private static boolean candidate(DelegateTask task, String user) {
        return task.getCandidates().stream().map(IdentityLink::getUserId).anyMatch(user::equals);
    }

    private List<String> groups(String id) {
        return organization.person(id).stream()
                .flatMap((Person person) -> person.roles().stream().map(role -> role.group(person.unitCode())))
                .toList();
    }
}
