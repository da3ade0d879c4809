package vn.thidua.reminder.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plans;
import vn.thidua.reminder.domain.TaskFacts;
import vn.thidua.reminder.task.OpenTasks;

/** Asks the engine's public services; a suspended case is not asked for. */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final int CHUNK = 500;

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> runtime;

    EngineOpenTasks(ObjectProvider<TaskService> tasks, ObjectProvider<RuntimeService> runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void each(Instant dueBefore, Consumer<List<TaskFacts>> chunk) {
        // all at once: in pages, one that is completed meanwhile would make another be skipped
        List<Task> open = tasks.getObject().createTaskQuery().active().dueBefore(java.util.Date.from(dueBefore)).list();
        for (int from = 0; from < open.size(); from += CHUNK) {
            chunk.accept(facts(open.subList(from, Math.min(from + CHUNK, open.size()))));
        }
    }

    @Override
    public TaskFacts withCandidates(TaskFacts task) {
        List<IdentityLink> links = tasks.getObject().getIdentityLinksForTask(task.id());
        return new TaskFacts(
                task.id(), task.key(), task.name(), task.created(), task.due(), task.planId(), task.planKey(), task.planName(),
                task.unitCode(), task.nomineeName(), task.assignee(),
                candidates(links, IdentityLink::getUserId), candidates(links, IdentityLink::getGroupId), task.caseKey());
    }

    @Override
    public List<TaskFacts> stillOpen(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        return facts(tasks.getObject().createTaskQuery().active().taskIdIn(taskIds.toArray(String[]::new)).list());
    }

    private List<TaskFacts> facts(List<Task> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Object>> variables = new HashMap<>();
        String[] cases = page.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).distinct().toArray(String[]::new);
        // the engine asks for one name or one pattern at a time
        for (String names : List.of("plan%", "unitCode", "nomineeName")) {
            for (VariableInstance variable : runtime.getObject()
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(cases)
                    .variableNameLike(names)
                    .disableBinaryFetching()
                    .list()) {
                // of the case, or of one of several parallel units within it
                variables.computeIfAbsent(variable.getExecutionId(), k -> new HashMap<>()).put(variable.getName(), variable.getValue());
            }
        }
        Map<String, String> keys = new HashMap<>();
        if (cases.length > 0) {
            runtime.getObject().createProcessInstanceQuery().processInstanceIds(Set.of(cases)).list()
                    .forEach(running -> keys.put(running.getId(), running.getBusinessKey()));
        }
        return page.stream().map(task -> facts(task, variables, keys)).filter(Objects::nonNull).toList();
    }

    /** Of a task in a part that is done once for each unit, the unit stands somewhere between the task and the case. */
    private String unitWithin(Task task) {
        return task.getExecutionId().equals(task.getProcessInstanceId())
                ? null
                : (String) tasks.getObject().getVariable(task.getId(), "unitCode");
    }

    private TaskFacts facts(Task task, Map<String, Map<String, Object>> variables, Map<String, String> keys) {
        Map<String, Object> known = new HashMap<>(variables.getOrDefault(task.getProcessInstanceId(), Map.of()));
        known.putAll(variables.getOrDefault(task.getExecutionId(), Map.of()));
        if (known.get("planKey") == null || task.getDueDate() == null) {
            return null;
        }
        return new TaskFacts(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                known.get("planId") instanceof Number planId ? planId.longValue() : Plans.NO_PLAN,
                (String) known.get("planKey"),
                (String) known.get("planName"),
                known.containsKey("unitCode") ? (String) known.get("unitCode") : unitWithin(task),
                (String) known.get("nomineeName"),
                task.getAssignee(),
                List.of(),
                List.of(),
                keys.get(task.getProcessInstanceId()));
    }

    private static Instant instant(java.util.Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }

    private static List<String> candidates(List<IdentityLink> links, Function<IdentityLink, String> id) {
        return links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(id)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
