package vn.thidua.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Holds each user task of the newest models against its form and its Java record, at every start: a gap never reaches a user. */
@Component
class ContractCheck {

    private final RepositoryService repository;
    private final FormContracts contracts;

    ContractCheck(RepositoryService repository, FormContracts contracts) {
        this.repository = repository;
        this.contracts = contracts;
    }

    /** @throws IllegalStateException listing all that does not fit */
    void check() {
        List<String> gaps = gaps();
        if (!gaps.isEmpty()) {
            throw new IllegalStateException("models, forms and contracts do not fit: " + String.join("; ", gaps));
        }
    }

    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        Set<String> elements = new HashSet<>();
        for (ProcessDefinition process :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                elements.add(process.getKey() + "#" + task.getId());
                if (contracts.has(process.getKey(), task.getId())) {
                    Class<?> fields = contracts.of(process.getKey(), task.getId()).fields();
                    compare(process, task.getId(), task.getCamundaFormRef(), fields, gaps);
                } else {
                    gaps.add(process.getKey() + "#" + task.getId() + " has no UserTaskForm");
                }
            }
            for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
                contracts.ofStart(process.getKey()).ifPresent(contract ->
                        compare(process, start.getId(), start.getCamundaFormRef(), contract.fields(), gaps));
            }
        }
        contracts.taskForms().stream()
                .map(form -> form.process() + "#" + form.task())
                .filter(element -> !elements.contains(element))
                .forEach(element -> gaps.add("no model has the user task " + element));
        return gaps;
    }

    private void compare(
            ProcessDefinition process, String element, String formId, Class<?> fields, List<String> gaps) {
        String where = process.getKey() + "#" + element + " (form " + formId + ")";
        if (formId == null) {
            gaps.add(where + " has no form");
            return;
        }
        for (String name : repository.getDeploymentResourceNames(process.getDeploymentId())) {
            if (name.endsWith(".form")) {
                FormSchema form = FormSchema.read(
                        repository.getResourceAsStream(process.getDeploymentId(), name), contracts.mapper());
                if (form.id().equals(formId)) {
                    compare(where, form.inputs(), fields, gaps);
                    return;
                }
            }
        }
        gaps.add(where + ": the form is not deployed");
    }

    private static void compare(String where, List<FormField> inputs, Class<?> record, List<String> gaps) {
        Set<String> missing = new HashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            missing.add(component.getName());
        }
        for (FormField input : inputs) {
            if (!missing.remove(input.key())) {
                gaps.add(where + ": " + record.getSimpleName() + " has no component " + input.key());
                continue;
            }
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getName().equals(input.key()) && !fits(where, input, component.getGenericType(), gaps)) {
                    gaps.add(where + ": " + input.key() + " is " + input.kind() + " in the form, "
                            + component.getGenericType().getTypeName() + " in Java");
                }
            }
        }
        missing.forEach(name -> gaps.add(where + ": the form has no input " + name));
    }

    private static boolean fits(String where, FormField input, Type type, List<String> gaps) {
        return switch (input.kind()) {
            case TEXT -> type == String.class;
            case NUMBER -> type == BigDecimal.class
                    || type == Integer.class && Integer.valueOf(0).equals(input.decimalDigits());
            case DATE -> type == LocalDate.class;
            case BOOLEAN -> type == Boolean.class || type == boolean.class;
            case CHOICE -> type == String.class || type instanceof Class<?> choice && choice.isEnum();
            case CHOICES -> element(type) == String.class || element(type) instanceof Class<?> c && c.isEnum();
            case ROWS -> {
                if (element(type) instanceof Class<?> row && row.isRecord()) {
                    compare(where + "." + input.key(), input.row(), row, gaps);
                    yield true;
                }
                yield false;
            }
        };
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : null;
    }
}
