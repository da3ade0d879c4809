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
            ids.take(new ObjectMapper().readTree(json).path("components"), "");
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param list path of the list whose rows these are, with a dot; two lists may have columns of the same key */
    private void take(JsonNode components, String list) {
        for (JsonNode component : components) {
            if (component.has("key")) {
                String key = list + component.path("key").asText();
                ids.putIfAbsent(key, component.path("id").asText());
                List<String> values = new ArrayList<>();
                component.path("values").forEach(option -> values.add(option.path("value").asText()));
                options.putIfAbsent(key, values);
            }
            String path = component.path("path").asText();
            take(component.path("components"), path.isEmpty() ? list : path + ".");
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
