package vn.thidua.reminder.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import vn.thidua.reminder.domain.TaskFacts;

/** Reads the facts of an engine's task. */
final class EngineTask {

    private EngineTask() {}

    static TaskFacts facts(DelegateTask task) {
        return new TaskFacts(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                ((Number) task.getVariable("planId")).longValue(),
                (String) task.getVariable("planKey"),
                (String) task.getVariable("planName"),
                (String) task.getVariable("unitCode"),
                (String) task.getVariable("nomineeName"),
                task.getAssignee(),
                candidates(task, IdentityLink::getUserId),
                candidates(task, IdentityLink::getGroupId),
                task.getExecution().getProcessBusinessKey());
    }

    private static List<String> candidates(DelegateTask task, Function<IdentityLink, String> id) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(id)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }
}
