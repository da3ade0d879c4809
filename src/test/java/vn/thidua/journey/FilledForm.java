package vn.thidua.journey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Camunda form in a person's hands: its inputs with the values that they came with, to be changed and sent back. */
final class FilledForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> shown;

    private FilledForm(Map<String, Object> shown) {
        this.shown = shown;
    }

    static FilledForm of(InputStream form, Map<String, Object> variables) {
        try (form) {
            Map<String, Object> plain = new LinkedHashMap<>();
            variables.forEach((name, value) -> plain.put(name, plain(value)));
            FilledForm filled = new FilledForm(plain);
            filled.take(JSON.readTree(form).path("components"));
            return filled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(JsonNode components) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if (type.equals("dynamiclist")) {
                values.put(component.path("path").asText(), shown.get(component.path("path").asText()));
            } else if (component.has("key")) {
                values.put(component.path("key").asText(), shown.get(component.path("key").asText()));
            } else {
                take(component.path("components"));
            }
        }
    }

    private static Object plain(Object value) {
        if (value != null && value.getClass().getName().contains(".spin.")) {
            try {
                return JSON.readValue(value.toString(), new TypeReference<Object>() {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return value;
    }

    FilledForm with(String key, Object value) {
        if (!values.containsKey(key)) {
            throw new AssertionError("the form has no input " + key + " but " + values.keySet());
        }
        values.put(key, value);
        return this;
    }

    /** Changes each row of a list in place. */
    FilledForm eachRow(String key, Consumer<Map<String, Object>> change) {
        rows(key).forEach(change);
        return this;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String key) {
        return (List<Map<String, Object>>) values.get(key);
    }

    /** A value that the form shows, be it an input or not. */
    Object shown(String name) {
        return shown.get(name);
    }

    Map<String, Object> values() {
        return values;
    }
}
