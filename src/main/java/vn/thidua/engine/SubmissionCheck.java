package vn.thidua.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import vn.thidua.refusal.Refusal;

/** Turns what came through a door into a {@link Submission}, or refuses it: who, which task, which fields, which values. */
final class SubmissionCheck {

    private final Supplier<ProcessEngine> engine;
    private final FormContracts contracts;
    private final DeployedForms forms;
    private final RefusalWording wording;

    SubmissionCheck(
            Supplier<ProcessEngine> engine, FormContracts contracts, DeployedForms forms, RefusalWording wording) {
        this.engine = engine;
        this.contracts = contracts;
        this.forms = forms;
        this.wording = wording;
    }

    /**
     * @param user the logged-in user; null for the product's own code, which then acts as the task's assignee
     * @param found told the form as soon as it is known, so that a refusal can name the field by its label
     */
    Submission ofTask(String taskId, String user, Map<String, Object> values, Consumer<FormSchema> found) {
        Task task = taskId == null
                ? null
                : engine.get().getTaskService().createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw refused(Status.NOT_FOUND, Refusal.of("door.taskUnknown"));
        }
        if (user != null && task.getAssignee() != null && !task.getAssignee().equals(user)) {
            throw refused(Status.CONFLICT, Refusal.of("door.taskOfAnother", task.getAssignee()));
        }
        String by = user == null ? task.getAssignee() : user;
        if (by == null) {
            throw refused(Status.FORBIDDEN, Refusal.of("door.forbidden"));
        }
        return AsSystem.ask(engine.get().getIdentityService(), () -> {
            FormSchema form = forms.ofTask(
                    task.getProcessDefinitionId(),
                    task.getTaskDefinitionKey(),
                    taskId,
                    engine.get().getFormService());
            found.accept(form);
            return new Submission(taskId, by, new FormRules(form, current(taskId)).check(json(values)));
        });
    }

    Submission ofStart(String definitionId, String user, Map<String, Object> values, Consumer<FormSchema> found) {
        return AsSystem.ask(engine.get().getIdentityService(), () -> {
            var definition = engine.get()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionId(definitionId)
                    .singleResult();
            if (definition == null
                    || user == null
                    || contracts.ofStart(definition.getKey()).isEmpty()) {
                throw refused(Status.FORBIDDEN, Refusal.of("door.notStartable"));
            }
            FormSchema form = forms.ofStart(definitionId, engine.get().getFormService());
            found.accept(form);
            return new Submission(
                    definitionId, user, new FormRules(form, key -> NullNode.getInstance()).check(json(values)));
        });
    }

    private Function<String, JsonNode> current(String taskId) {
        VariableMap variables = engine.get().getTaskService().getVariablesTyped(taskId, false);
        return name -> json(name, variables.getValueTyped(name));
    }

    private Map<String, JsonNode> json(Map<String, Object> values) {
        VariableMap typed = values instanceof VariableMap map ? map : Variables.fromMap(values);
        Map<String, JsonNode> json = new LinkedHashMap<>();
        for (String name : typed.keySet()) {
            json.put(name, json(name, typed.getValueTyped(name)));
        }
        return json;
    }

    private JsonNode json(String name, TypedValue value) {
        ObjectMapper mapper = contracts.mapper();
        if (value == null) {
            return NullNode.getInstance();
        }
        try {
            if (value instanceof SerializableValue serialized) {
                if (!"json".equals(serialized.getType().getName()) || serialized.getValueSerialized() == null) {
                    return serialized.getValueSerialized() == null && !serialized.isDeserialized()
                            ? NullNode.getInstance()
                            : notOfAForm(name);
                }
                return mapper.readTree(serialized.getValueSerialized());
            }
            Object plain = value.getValue();
            if (plain instanceof org.camunda.spin.json.SpinJsonNode spin) {
                return mapper.readTree(spin.toString());
            }
            if (plain == null
                    || plain instanceof String
                    || plain instanceof Boolean
                    || plain instanceof Number
                    || plain instanceof java.util.Collection<?>
                    || plain instanceof Map<?, ?>) {
                return mapper.valueToTree(plain);
            }
            return notOfAForm(name);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return notOfAForm(name);
        }
    }

    private static JsonNode notOfAForm(String name) {
        throw Refusal.of("form.notOfAForm", name).at(name);
    }

    private RefusedRequest refused(Status status, Refusal refusal) {
        return new RefusedRequest(status, refusal.code(), wording.text(refusal, null), refusal);
    }
}
