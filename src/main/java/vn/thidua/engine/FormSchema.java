package vn.thidua.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Camunda form as it was deployed.
 *
 * @param shown names of the variables that the form displays or takes options from
 */
record FormSchema(String id, List<FormField> inputs, Set<String> shown) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    /** Words of FEEL and of templates. A variable of such a name would break every expression that uses the word. */
    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "null", "true", "false", "if", "then", "else", "in", "for", "return", "some", "every",
            "satisfies", "between", "instance", "of", "function", "count", "sum", "contains", "string", "number", "date",
            "length", "loop", "this", "parent", "is", "defined");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    static FormSchema read(InputStream json, ObjectMapper mapper) {
        try (json) {
            JsonNode form = mapper.readTree(json);
            Set<String> shown = new TreeSet<>();
            collectShown(form.path("components"), shown);
            return new FormSchema(form.path("id").asText(), List.copyOf(FormField.inputs(form.path("components"))), shown);
        } catch (IOException e) {
            throw new UncheckedIOException("form cannot be read", e);
        }
    }

    Optional<FormField> input(String key) {
        return inputs.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Label of an input, or of a column of one of its lists. */
    Optional<String> label(String key) {
        return inputs.stream()
                .flatMap(field -> java.util.stream.Stream.concat(java.util.stream.Stream.of(field), field.row().stream()))
                .filter(field -> field.key().equals(key))
                .map(FormField::label)
                .findFirst();
    }

    private static void collectShown(JsonNode node, Set<String> shown) {
        if (node.isArray()) {
            node.forEach(element -> collectShown(element, shown));
        } else if (node.isObject()) {
            node.fields().forEachRemaining(entry -> {
                JsonNode value = entry.getValue();
                if (entry.getKey().equals("valuesKey") && value.isTextual()) {
                    shown.add(value.asText());
                } else if (value.isTextual()) {
                    collectNames(value.asText(), shown);
                } else {
                    collectShown(value, shown);
                }
            });
        }
    }

    /** Every word that could be a variable in a template or an expression: too many rather than too few. */
    private static void collectNames(String text, Set<String> shown) {
        if (text.startsWith("=")) {
            collectWords(text, shown);
        }
        Matcher template = TEMPLATE.matcher(text);
        while (template.find()) {
            collectWords(template.group(1), shown);
        }
    }

    private static void collectWords(String expression, Set<String> shown) {
        NAME.matcher(LITERAL.matcher(expression).replaceAll(" "))
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .forEach(shown::add);
    }
}
