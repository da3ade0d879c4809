package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.thidua.engine.FormField.Kind;
import vn.thidua.refusal.Refusal;

/** A number written as on paper and sent past the browser: "96,5" is neither 96.5 nor 965, in any form, and its field is named. */
class DecimalCommaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode COMMA = TextNode.valueOf("96,5");

    private final RefusalWording wording = new RefusalWording(messages());

    @Test
    void a_decimal_comma_in_a_text_is_refused_in_every_form_and_the_field_is_named() throws IOException {
        List<String> tried = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".form")).toList()) {
                FormSchema form = read(file);
                for (FormField field : form.inputs()) {
                    if (field.kind() == Kind.NUMBER && !field.readonly()) {
                        refused(form, field);
                        tried.add(field.key());
                    }
                    for (FormField column : field.row()) {
                        if (column.kind() == Kind.NUMBER && !column.readonly()) {
                            refused(form, column);
                            tried.add(field.key() + "." + column.key());
                        }
                    }
                }
            }
        }
        assertThat(tried).contains("number", "figures.value", "collectiveValues.value", "values.value", "ranking.rank", "quotas.max");
    }

    private void refused(FormSchema form, FormField field) {
        FormSchema alone = new FormSchema(form.id(), List.of(field), form.shown());
        FormRules rules = new FormRules(alone, name -> NullNode.getInstance());
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rules.check(Map.of(field.key(), COMMA)));
        assertThat(refusal).as(field.key()).isNotNull();
        assertThat(wording.text(refusal, form.label(refusal.field()).orElse(null)))
                .as("%s of %s", field.key(), form.id())
                .isEqualTo("“%s”: Phải nhập số.".formatted(field.label()));
    }

    private static FormSchema read(Path file) throws IOException {
        try (InputStream form = Files.newInputStream(file)) {
            return FormSchema.read(form, JSON);
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/engine");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
