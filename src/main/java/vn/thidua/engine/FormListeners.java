package vn.thidua.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.spin.Spin;
import org.springframework.context.ApplicationEventPublisher;

/** Ties every user task and every start form of every model to its contract, so that no model can forget it. */
final class FormListeners extends AbstractBpmnParseListener {

    private static final int LONGEST_STRING = 4000;
    /** What a task's card in Tasklist tells. Of the case's own variables a unit's people may read none, of their task's all. */
    private static final List<String> CARD = List.of("planKey", "planName", "unitName", "nomineeName");

    /** Display value of every form whose task can come back. */
    private static final String RETURN_REASON = "returnReason";

    private final FormContracts contracts;
    private final DeployedForms forms;
    private final ApplicationEventPublisher events;

    FormListeners(FormContracts contracts, DeployedForms forms, ApplicationEventPublisher events) {
        this.contracts = contracts;
        this.forms = forms;
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::open);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::complete);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::start);
    }

    private void open(DelegateTask task) {
        Map<String, Object> values = fill(task);
        events.publishEvent(new TaskMade(task));
        if (values.get(RETURN_REASON) instanceof String reason && !reason.isBlank()) {
            events.publishEvent(new TaskReturned(task, reason));
        }
    }

    /** Fills the task's form from the record. @return what the contract gave */
    Map<String, Object> fill(DelegateTask task) {
        UserTaskForm<?> contract = contracts.of(process(task.getProcessDefinitionId()), task.getTaskDefinitionKey());
        Map<String, Object> values = contract.open(new EngineTask(task, null));
        Map<String, Object> local = new HashMap<>();
        // Every name that the form knows becomes local, so that nothing of another task's form shines through
        FormSchema form = forms.ofTask(
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getId(),
                task.getProcessEngineServices().getFormService());
        form.shown().forEach(name -> {
            if (task.getExecution().getVariable(name) == null && !CARD.contains(name)) {
                local.put(name, null);
            }
        });
        form.inputs().forEach(field -> local.put(field.key(), empty(field)));
        CARD.forEach(name -> {
            Object value = task.getExecution().getVariable(name);
            if (value != null) {
                local.put(name, value);
            }
        });
        values.forEach((name, value) -> {
            if (value != null || !local.containsKey(name)) {
                local.put(name, variable(value));
            }
        });
        task.setVariablesLocal(local);
        return values;
    }

    /** Tasklist sends a value back under the type in which it came, and a list cannot be sent as Null. */
    private static Object empty(FormField field) {
        return field.kind() == FormField.Kind.CHOICES || field.kind() == FormField.Kind.ROWS ? Spin.JSON("[]") : null;
    }

    private void complete(DelegateTask task) {
        Submission submission = Submission.of(task.getId());
        // Whoever answers for it stands in the history, also where nobody had claimed the task
        task.setAssignee(submission.user());
        complete(contracts.of(process(task.getProcessDefinitionId()), task.getTaskDefinitionKey()), task, submission);
    }

    private <F extends Record> void complete(UserTaskForm<F> contract, DelegateTask task, Submission submission) {
        contract.complete(new EngineTask(task, submission.user()), contracts.read(submission.fields(), contract.fields()));
    }

    private void start(DelegateExecution execution) {
        contracts.ofStart(process(execution.getProcessDefinitionId())).ifPresent(contract -> {
            // A case that another case calls has no start form: what is being submitted is a task of the caller
            if (Submission.exists() && execution.getSuperExecution() == null) {
                start(contract, execution, Submission.of(execution.getProcessDefinitionId()));
            }
        });
    }

    private <F extends Record> void start(StartForm<F> contract, DelegateExecution execution, Submission submission) {
        StartForm.StartedCase started =
                contract.start(submission.user(), contracts.read(submission.fields(), contract.fields()));
        execution.setProcessBusinessKey(started.businessKey());
        started.variables().forEach(execution::setVariable);
    }

    private static String process(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    /** Simple values as they are; the rest, and what is too long for a string, as JSON. */
    private Object variable(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        if (value instanceof String text && text.length() <= LONGEST_STRING) {
            return text;
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 && number.abs().longValue() < Integer.MAX_VALUE
                    ? (Object) number.intValue()
                    : (Object) number.doubleValue();
        }
        if (value instanceof java.time.LocalDate || value instanceof Enum<?>) {
            return value.toString();
        }
        return Spin.JSON(contracts.mapper().valueToTree(value).toString());
    }
}
