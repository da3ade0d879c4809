package vn.thidua.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that is missing shows raw in the webapp, and a lost placeholder swallows what it stood for. */
class LocaleTest {

    private static final String LOCALE = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]|\\{}");

    /** Written the same in both languages. */
    private static final Set<String> SAME = Set.of("", "OK", "ID", "CSV", "JSON", "<", "<=", ">", ">=", "L");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void says_everything_that_the_webapp_says(String webapp) throws IOException {
        assertThat(texts(webapp, "vi").keySet()).isEqualTo(texts(webapp, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leaves_nothing_in_english(String webapp) throws IOException {
        Map<String, String> english = texts(webapp, "en");
        Map<String, String> untranslated = texts(webapp, "vi");
        untranslated.entrySet().removeIf(text -> SAME.contains(text.getValue().strip())
                || isPattern(text.getKey())
                || !text.getValue().equals(english.get(text.getKey())));

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keeps_what_the_webapp_puts_into_a_text(String webapp) throws IOException {
        Map<String, String> english = texts(webapp, "en");
        Map<String, String> broken = texts(webapp, "vi");
        broken.entrySet().removeIf(text ->
                placeholders(text.getValue()).equals(placeholders(english.getOrDefault(text.getKey(), ""))));

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void is_written_in_composed_letters(String webapp) throws IOException {
        Map<String, String> decomposed = texts(webapp, "vi");
        decomposed.values().removeIf(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));

        assertThat(decomposed).isEmpty();
    }

    /** {@code DD/MM/YYYY} is a form, not English. */
    private static boolean isPattern(String key) {
        return key.contains("/longDateFormat/") || key.contains("/week/");
    }

    /** {@code {{name}}}, {@code %d} and {@code {}}, without regard to spaces inside the braces. */
    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\s", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> texts(String webapp, String language) throws IOException {
        String name = LOCALE.formatted(webapp, language);
        try (InputStream file = LocaleTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
