package vn.thidua.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;

/** The forms as they were deployed with the model of a case: an old case keeps its old form. */
final class DeployedForms {

    private final FormContracts contracts;
    private final Map<String, FormSchema> byElement = new ConcurrentHashMap<>();

    DeployedForms(FormContracts contracts) {
        this.contracts = contracts;
    }

    /** @param definitionId id of the definition, with its version, that the task belongs to */
    FormSchema ofTask(String definitionId, String taskKey, String taskId, FormService forms) {
        String element = definitionId + "#" + taskKey;
        FormSchema known = byElement.get(element);
        if (known == null) {
            known = FormSchema.read(forms.getDeployedTaskForm(taskId), contracts.mapper());
            byElement.put(element, known);
        }
        return known;
    }

    FormSchema ofStart(String definitionId, FormService forms) {
        FormSchema known = byElement.get(definitionId);
        if (known == null) {
            known = FormSchema.read(forms.getDeployedStartForm(definitionId), contracts.mapper());
            byElement.put(definitionId, known);
        }
        return known;
    }
}
