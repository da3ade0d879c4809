package vn.thidua.reminder.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.domain.TaskFacts;

/** Reads the facts of an engine's task. */
final class EngineTask {

    private EngineTask() {}

    /** The facts are the case's: what stands on the task alone is its form, and need not be read for a letter. */
    static TaskFacts facts(DelegateTask task) {
        DelegateExecution instance = task.getExecution();
        return new TaskFacts(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                instance.getVariable("planId") instanceof Number planId ? planId.longValue() : Plans.NO_PLAN,
                (String) instance.getVariable("planKey"),
                (String) instance.getVariable("planName"),
                (String) instance.getVariable("unitCode"),
                (String) instance.getVariable("nomineeName"),
                task.getAssignee(),
                candidates(task, IdentityLink::getUserId),
                candidates(task, IdentityLink::getGroupId),
                instance.getProcessBusinessKey());
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
