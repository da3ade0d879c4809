package vn.thidua.plan.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Plans.TaskDeadline;
import vn.thidua.plan.domain.DatedTasks;

/**
 * Lets the running cases of a plan follow its new dates: due dates of open tasks, their reminders and escalations, and the timers of the
 * plan's milestones. A case keeps the version of its model; only moments change, in the transaction that changes the plan.
 */
@Component
class PlanTimetable {

    private static final Logger LOG = LoggerFactory.getLogger(PlanTimetable.class);

    private final Plans plans;

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<RuntimeService> runtime;

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> management;

    PlanTimetable(
            Plans plans,
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management) {
        this.plans = plans;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    void follow(long planId) {
        List<ProcessInstance> cases = runtime.getObject()
                .createProcessInstanceQuery()
                .variableValueEquals("planId", planId)
                .active()
                .list();
        for (ProcessInstance instance : cases) {
            tasks.getObject().createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> due(planId, task));
            timers(instance);
        }
        LOG.info("{} running cases of plan {} follow its new dates", cases.size(), planId);
    }

    private void due(long planId, Task task) {
        String key = task.getTaskDefinitionKey();
        if (!DatedTasks.byPlan(key)) {
            return;
        }
        TaskDeadline deadline = plans.deadline(planId, key, task.getCreateTime().toInstant());
        Date due = Date.from(deadline.due());
        if (!due.equals(task.getDueDate())) {
            task.setDueDate(due);
            tasks.getObject().saveTask(task);
        }
    }

    /** The engine asks the model's expression again, in the case itself; a timer that is at work or has failed is left alone. */
    private void timers(ProcessInstance instance) {
        for (Job job : management.getObject().createJobQuery().processInstanceId(instance.getId()).timers().active().withRetriesLeft().list()) {
            management.getObject().recalculateJobDuedate(job.getId(), false);
        }
    }
}
