package vn.thidua.reminder.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.reminder.proof.DatedTasks;

/** Reads the engine's history, which knows the open tasks too. */
@Component
class EngineDatedTasks implements DatedTasks {

    private final ObjectProvider<HistoryService> history;

    EngineDatedTasks(ObjectProvider<HistoryService> history) {
        this.history = history;
    }

    @Override
    public List<DatedTask> ofPlan(long planId) {
        List<HistoricTaskInstance> tasks = history.getObject()
                .createHistoricTaskInstanceQuery()
                .processVariableValueEquals("planId", planId)
                .taskDueAfter(new Date(0))
                .list();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<String, String> units = units(tasks);
        return tasks.stream()
                .map(task -> new DatedTask(
                        units.getOrDefault(task.getExecutionId(), units.get(task.getProcessInstanceId())),
                        task.getAssignee(),
                        instant(task.getDueDate()),
                        instant(task.getEndTime())))
                .toList();
    }

    /** Of the case, or of one of several parallel units within it. */
    private Map<String, String> units(List<HistoricTaskInstance> tasks) {
        Map<String, String> units = new HashMap<>();
        String[] cases = tasks.stream().map(HistoricTaskInstance::getProcessInstanceId).distinct().toArray(String[]::new);
        for (HistoricVariableInstance variable : history.getObject()
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(cases)
                .variableName("unitCode")
                .list()) {
            units.put(variable.getExecutionId(), (String) variable.getValue());
        }
        return units;
    }

    private static Instant instant(Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }
}
