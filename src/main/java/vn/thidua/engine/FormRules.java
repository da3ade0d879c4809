package vn.thidua.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thidua.refusal.Refusal;

/** Holds what arrives for a form against the form's own rules. The engine itself checks nothing. */
final class FormRules {

    /** The engine keeps no longer string; a form may set less. */
    private static final int LONGEST_TEXT = 4000;

    private static final int MOST_ROWS = 500;

    private final FormSchema form;
    private final Function<String, JsonNode> current;

    /** @param current value of a variable of the task, for read-only fields and dynamic options; NullNode where it has none */
    FormRules(FormSchema form, Function<String, JsonNode> current) {
        this.form = form;
        this.current = current;
    }

    /**
     * @return one entry for each input of the form, null where nothing came; texts in NFC without blanks around them
     * @throws Refusal form.* naming the field
     */
    ObjectNode check(Map<String, JsonNode> submitted) {
        for (String key : submitted.keySet()) {
            if (form.input(key).isEmpty()) {
                throw Refusal.of("form.unknownField", key).at(key);
            }
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        for (FormField field : form.inputs()) {
            JsonNode value = submitted.getOrDefault(field.key(), NullNode.getInstance());
            if (field.readonly()) {
                value = unchanged(field, value);
            }
            checked.set(field.key(), check(field, value));
        }
        return checked;
    }

    private JsonNode unchanged(FormField field, JsonNode value) {
        JsonNode known = current.apply(field.key());
        if (!value.isNull() && !known.isNull() && !known.asText().equals(value.asText())) {
            throw Refusal.of("form.readonly", field.label()).at(field.key());
        }
        return known;
    }

    private JsonNode check(FormField field, JsonNode value) {
        JsonNode clean = value.isTextual() ? cleaned(field, value.textValue()) : value;
        boolean missing = clean.isNull() || (clean.isTextual() && clean.textValue().isEmpty());
        if (missing) {
            if (field.required() && !field.conditional()) {
                throw Refusal.of("form.required", field.label()).at(field.key());
            }
            return field.kind() == FormField.Kind.ROWS || field.kind() == FormField.Kind.CHOICES
                    ? JsonNodeFactory.instance.arrayNode()
                    : field.kind() == FormField.Kind.TEXT ? clean : NullNode.getInstance();
        }
        return switch (field.kind()) {
            case TEXT -> text(field, clean);
            case NUMBER -> number(field, clean);
            case DATE -> date(field, clean);
            case BOOLEAN -> flag(field, clean);
            case CHOICE -> choice(field, clean);
            case CHOICES -> choices(field, clean);
            case ROWS -> rows(field, clean);
        };
    }

    private static JsonNode cleaned(FormField field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw Refusal.of("form.controlCharacter", field.label()).at(field.key());
            }
        }
        String stripped = text.replace('\u00a0', ' ').strip();
        return TextNode.valueOf(Normalizer.normalize(stripped, Normalizer.Form.NFC));
    }

    private static JsonNode text(FormField field, JsonNode value) {
        if (!value.isTextual()) {
            throw wrongType(field);
        }
        int length = value.textValue().length();
        int longest = field.maxLength() == null ? LONGEST_TEXT : field.maxLength();
        if (length > longest) {
            throw Refusal.of("form.tooLong", field.label(), longest, length).at(field.key());
        }
        if (field.minLength() != null && length < field.minLength()) {
            throw Refusal.of("form.tooShort", field.label(), field.minLength()).at(field.key());
        }
        if (field.pattern() != null && !field.pattern().matcher(value.textValue()).find()) {
            throw Refusal.of("form.pattern", field.label()).at(field.key());
        }
        return value;
    }

    private static JsonNode number(FormField field, JsonNode value) {
        if (!value.isNumber() || (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue()))) {
            throw wrongType(field);
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            throw Refusal.of("form.tooSmall", field.label(), field.min().toPlainString()).at(field.key());
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            throw Refusal.of("form.tooLarge", field.label(), field.max().toPlainString()).at(field.key());
        }
        int digits = field.decimalDigits() == null ? 6 : field.decimalDigits();
        if (number.scale() > digits) {
            throw Refusal.of("form.decimals", field.label(), digits).at(field.key());
        }
        if (number.precision() - number.scale() > 15) {
            throw Refusal.of("form.tooLarge", field.label(), "10^15").at(field.key());
        }
        return JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode date(FormField field, JsonNode value) {
        if (!value.isTextual()) {
            throw wrongType(field);
        }
        try {
            LocalDate date = LocalDate.parse(value.textValue());
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw Refusal.of("form.date", field.label()).at(field.key());
            }
            return value;
        } catch (DateTimeException e) {
            throw Refusal.of("form.date", field.label()).at(field.key());
        }
    }

    private static JsonNode flag(FormField field, JsonNode value) {
        if (!value.isBoolean()) {
            throw wrongType(field);
        }
        if (field.required() && !field.conditional() && !value.booleanValue()) {
            throw Refusal.of("form.mustBeTicked", field.label()).at(field.key());
        }
        return value;
    }

    private JsonNode choice(FormField field, JsonNode value) {
        if (!value.isTextual()) {
            throw wrongType(field);
        }
        List<String> options = options(field);
        if (options != null && !options.contains(value.textValue())) {
            throw Refusal.of("form.notAnOption", field.label()).at(field.key());
        }
        return value;
    }

    private JsonNode choices(FormField field, JsonNode value) {
        if (!value.isArray()) {
            throw wrongType(field);
        }
        if (field.required() && !field.conditional() && value.isEmpty()) {
            throw Refusal.of("form.required", field.label()).at(field.key());
        }
        value.forEach(element -> choice(field, element));
        return value;
    }

    private JsonNode rows(FormField field, JsonNode value) {
        if (!value.isArray()) {
            throw wrongType(field);
        }
        if (value.size() > MOST_ROWS) {
            throw Refusal.of("form.tooManyRows", field.label(), MOST_ROWS).at(field.key());
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : value) {
            rows.add(row(field, row));
        }
        return rows;
    }

    private JsonNode row(FormField list, JsonNode row) {
        if (!row.isObject()) {
            throw wrongType(list);
        }
        row.fieldNames().forEachRemaining(name -> {
            if (list.row().stream().noneMatch(column -> column.key().equals(name))) {
                throw Refusal.of("form.unknownField", name).at(list.key());
            }
        });
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        for (FormField column : list.row()) {
            JsonNode value = row.path(column.key());
            checked.set(column.key(), check(column, value.isMissingNode() ? NullNode.getInstance() : value));
        }
        return checked;
    }

    private List<String> options(FormField field) {
        if (field.optionsKey() == null) {
            return field.options();
        }
        JsonNode offered = current.apply(field.optionsKey());
        List<String> options = new java.util.ArrayList<>();
        offered.forEach(option -> options.add(option.isObject() ? option.path("value").asText() : option.asText()));
        return options;
    }

    private static Refusal wrongType(FormField field) {
        return Refusal.of("form.wrongType." + field.kind(), field.label()).at(field.key());
    }
}
