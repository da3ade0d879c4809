package vn.thidua.plan.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.Move;
import vn.thidua.calendar.Move.Kind;
import vn.thidua.engine.TimerDates;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Plans.TaskDeadline;
import vn.thidua.plan.domain.DatedTasks;

/** Compares the moments that a plan's running cases hold with what plan and calendar say now. Moves nothing. */
@Component
class PlanMoments {

    private static final String REMINDER = "${deadlines.remindAt(execution)}";
    private static final String ESCALATION = "${deadlines.escalateAt(execution)}";

    /** @param id of the engine's task or job that holds the moment @param at where it belongs; of a step's timer a little after the step */
    record Moment(String id, Instant at, Move move) {}

    private final Plans plans;
    private final TimerDates timers;
    private final Clock clock;

    /** Asked for late: the engine itself is built with beans that lead here. */
    private final ObjectProvider<RuntimeService> runtime;

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RepositoryService> repository;

    PlanMoments(
            Plans plans,
            TimerDates timers,
            Clock clock,
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management,
            ObjectProvider<RepositoryService> repository) {
        this.plans = plans;
        this.timers = timers;
        this.clock = clock;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
    }

    /** What does not stand where it should; tasks that have a day of their own are left. */
    List<Moment> moved(Plan plan) {
        Map<String, JobDefinition> definitions = new HashMap<>();
        List<Moment> moved = new ArrayList<>();
        runtime.getObject()
                .createProcessInstanceQuery()
                .variableValueEquals("planId", plan.id())
                .active()
                .list()
                .forEach(instance -> moved.addAll(new Case(plan, instance, definitions).moved()));
        return moved;
    }

    private final class Case {

        private final Plan plan;
        private final ProcessInstance instance;
        private final Map<String, JobDefinition> definitions;
        private final Map<String, TaskDeadline> deadlines = new HashMap<>();
        private final List<Moment> moved = new ArrayList<>();

        Case(Plan plan, ProcessInstance instance, Map<String, JobDefinition> definitions) {
            this.plan = plan;
            this.instance = instance;
            this.definitions = definitions;
        }

        List<Moment> moved() {
            List<Task> open = tasks.getObject().createTaskQuery().processInstanceId(instance.getId()).list().stream()
                    .filter(task -> DatedTasks.byPlan(task.getTaskDefinitionKey()))
                    .toList();
            for (Task task : open) {
                compare(task.getId(), Kind.DUE, task.getTaskDefinitionKey(), task.getName(), task.getExecutionId(), task.getDueDate(), deadline(task).due());
            }
            // a timer that is at work or has failed is left alone
            for (Job job : management.getObject().createJobQuery().processInstanceId(instance.getId()).timers().active().withRetriesLeft().list()) {
                timer(job, open);
            }
            return moved;
        }

        private void timer(Job job, List<Task> open) {
            JobDefinition definition = definitions.computeIfAbsent(
                    job.getJobDefinitionId(),
                    id -> management.getObject().createJobDefinitionQuery().jobDefinitionId(id).singleResult());
            String expression = timers.expression(definition).orElse(null);
            if (expression == null) {
                return;
            }
            String element = definition.getActivityId();
            if (expression.equals(REMINDER) || expression.equals(ESCALATION)) {
                // reckoned from the day on which the task was made, not from today
                task(job, element, open).ifPresent(task -> {
                    boolean reminder = expression.equals(REMINDER);
                    Instant step = reminder ? deadline(task).remind() : deadline(task).escalate();
                    // timers of an earlier release come at the step's own moment, and may
                    Instant now = AfterRound.step(job.getDuedate().toInstant(), clock.getZone());
                    compare(
                            job.getId(),
                            reminder ? Kind.REMINDER : Kind.ESCALATION,
                            element,
                            task.getName(),
                            job.getExecutionId(),
                            Date.from(now),
                            step);
                });
                return;
            }
            FlowElement event = element(element);
            if (!(event instanceof UserTask)) {
                String name = event.getName() == null ? element : event.getName();
                timers.asked(job, expression)
                        .ifPresent(to -> compare(job.getId(), Kind.TIMER, element, name, job.getExecutionId(), job.getDuedate(), to));
            }
        }

        private Optional<Task> task(Job job, String element, List<Task> open) {
            return open.stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(element) && task.getExecutionId().equals(job.getExecutionId()))
                    .findFirst();
        }

        private TaskDeadline deadline(Task task) {
            return deadlines.computeIfAbsent(
                    task.getId(), id -> plans.deadline(plan.id(), task.getTaskDefinitionKey(), task.getCreateTime().toInstant()));
        }

        private void compare(String id, Kind kind, String element, String name, String executionId, Date from, Instant to) {
            Instant now = from == null ? null : Instant.ofEpochMilli(from.getTime());
            if (!to.equals(now)) {
                String unit = (String) runtime.getObject().getVariable(executionId, "unitCode");
                Instant at = kind == Kind.REMINDER || kind == Kind.ESCALATION ? AfterRound.timer(to, clock.getZone()) : to;
                moved.add(new Moment(id, at, new Move(plan.id(), plan.key(), caseKey(), kind, element, name, unit, now, to)));
            }
        }

        private String caseKey() {
            return instance.getBusinessKey() == null ? plan.key() : instance.getBusinessKey();
        }

        private FlowElement element(String id) {
            return repository.getObject().getBpmnModelInstance(instance.getProcessDefinitionId()).getModelElementById(id);
        }
    }
}
