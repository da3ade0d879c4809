package vn.thidua.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An input of a form and the rules that the form sets for it.
 *
 * @param options the closed list of values, null where any value goes
 * @param optionsKey variable that holds the list of options, null where they stand in the form
 * @param conditional true: the form may hide it, and then does not send it
 * @param row inputs of one row of a dynamic list, empty for all others
 */
record FormField(
        String key,
        String label,
        Kind kind,
        boolean required,
        boolean readonly,
        boolean conditional,
        Integer minLength,
        Integer maxLength,
        BigDecimal min,
        BigDecimal max,
        Integer decimalDigits,
        Pattern pattern,
        List<String> options,
        String optionsKey,
        List<FormField> row) {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        CHOICE,
        CHOICES,
        ROWS
    }

    /** Inputs below these components of a form, in order. */
    static List<FormField> inputs(JsonNode components) {
        return inputs(components, false);
    }

    private static List<FormField> inputs(JsonNode components, boolean hidden) {
        List<FormField> found = new ArrayList<>();
        for (JsonNode component : components) {
            boolean conditional = hidden || component.at("/conditional/hide").isTextual();
            String type = component.path("type").asText();
            if (type.equals("group")) {
                if (component.hasNonNull("path")) {
                    throw new IllegalStateException("group " + component.path("path") + ": a group with a path is not supported");
                }
                found.addAll(inputs(component.path("components"), conditional));
            } else if (kind(component) != null) {
                found.add(of(component, conditional));
            }
        }
        return found;
    }

    private static FormField of(JsonNode component, boolean conditional) {
        JsonNode validate = component.path("validate");
        Kind kind = kind(component);
        return new FormField(
                kind == Kind.ROWS ? component.path("path").asText() : component.path("key").asText(),
                component.path("label").asText(component.path("dateLabel").asText(component.path("key").asText())),
                kind,
                validate.path("required").asBoolean(),
                component.path("readonly").asBoolean(),
                conditional,
                whole(validate.path("minLength")),
                whole(validate.path("maxLength")),
                number(validate.path("min")),
                number(validate.path("max")),
                whole(component.path("decimalDigits")),
                validate.hasNonNull("pattern") ? Pattern.compile(validate.path("pattern").asText()) : null,
                options(component),
                component.path("valuesKey").isTextual() ? component.path("valuesKey").asText() : null,
                kind == Kind.ROWS ? inputs(component.path("components"), false) : List.of());
    }

    private static Kind kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.BOOLEAN;
            case "radio", "select" -> Kind.CHOICE;
            case "checklist", "taglist" -> Kind.CHOICES;
            case "dynamiclist" -> Kind.ROWS;
            case "datetime" -> {
                if (!component.path("subtype").asText().equals("date")) {
                    throw new IllegalStateException("datetime " + component.path("key") + ": only the subtype date is supported");
                }
                yield Kind.DATE;
            }
            case "expression", "filepicker", "documentPreview" ->
                throw new IllegalStateException(component.path("type") + " is not supported in a form");
            default -> null;
        };
    }

    private static List<String> options(JsonNode component) {
        if (!component.path("values").isArray()) {
            return null;
        }
        List<String> values = new ArrayList<>();
        component.path("values").forEach(option -> values.add(option.path("value").asText()));
        return List.copyOf(values);
    }

    private static Integer whole(JsonNode rule) {
        return rule.canConvertToInt() ? Integer.valueOf(rule.asInt()) : null;
    }

    private static BigDecimal number(JsonNode rule) {
        return rule.isNumber() ? rule.decimalValue() : null;
    }
}
