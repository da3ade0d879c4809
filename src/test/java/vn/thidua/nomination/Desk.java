package vn.thidua.nomination;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thidua.engine.CompletedTask;
import vn.thidua.engine.UserTaskForm;

/** A user at one task without an engine: what the form showed goes back as it is, but for what the user changes. */
public final class Desk implements CompletedTask {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .findAndAddModules()
            .build();

    private final String user;
    private final Map<String, Object> variables;
    private final Map<String, Object> facts = new HashMap<>();

    public Desk(String user, Map<String, Object> variables) {
        this.user = user;
        this.variables = variables;
    }

    /** @param changes values of fields by key, instead of what the form showed */
    public <F extends Record> Map<String, Object> complete(UserTaskForm<F> form, Map<String, ?> changes) {
        Map<String, Object> shown = form.open(this);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent field : form.fields().getRecordComponents()) {
            String key = field.getName();
            fields.put(key, changes.containsKey(key) ? changes.get(key) : shown.get(key));
        }
        form.complete(this, JSON.convertValue(fields, form.fields()));
        return new TreeMap<>(facts);
    }

    /** The rows that the form shows under this key, each as a map to be changed. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(UserTaskForm<?> form, String key) {
        return JSON.convertValue(form.open(this).get(key), List.class);
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public void fact(String variable, Object value) {
        facts.put(variable, value);
    }

    @Override
    public String taskId() {
        return "task";
    }

    @Override
    public String businessKey() {
        return "case";
    }

    @Override
    public long id(String variable) {
        return (Long) variables.get(variable);
    }

    @Override
    public String text(String variable) {
        return (String) variables.get(variable);
    }

    @Override
    public Instant due() {
        return null;
    }
}
