package vn.thidua.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the inputs of a form are found on its page: form-js names them by the component's id, not by the key. */
final class FormIds {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, List<String>> options = new HashMap<>();

    /** @param form e.g. {@code plan/check-plan} */
    static FormIds of(String form) {
        try (InputStream json = FormIds.class.getResourceAsStream("/forms/" + form + ".form")) {
            FormIds ids = new FormIds();
            ids.take(new ObjectMapper().readTree(json).path("components"));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(JsonNode components) {
        for (JsonNode component : components) {
            if (component.has("key")) {
                String key = component.path("key").asText();
                ids.putIfAbsent(key, component.path("id").asText());
                List<String> values = new ArrayList<>();
                component.path("values").forEach(option -> values.add(option.path("value").asText()));
                options.putIfAbsent(key, values);
            }
            if (component.has("path")) {
                ids.putIfAbsent(component.path("path").asText(), component.path("id").asText());
            }
            take(component.path("components"));
        }
    }

    String id(String key) {
        if (!ids.containsKey(key)) {
            throw new AssertionError("the form has no input " + key);
        }
        return ids.get(key);
    }

    int option(String key, String value) {
        return options.get(key).indexOf(value);
    }
}
