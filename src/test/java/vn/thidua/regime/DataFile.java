package vn.thidua.regime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The data files of the product, as they are and with one thing changed. */
final class DataFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DataFile() {}

    static Regimes regimes() {
        return new RecordedRegimes(new ClassPathResource("regime/regimes.json"));
    }

    static Regimes regimes(Consumer<ArrayNode> change) {
        return new RecordedRegimes(changed("regime/regimes.json", change));
    }

    static References references() {
        return new References(new ClassPathResource("regime/references.json"));
    }

    static References references(Consumer<ArrayNode> change) {
        return new References(changed("regime/references.json", change));
    }

    static ArrayNode json(String file) {
        try {
            return (ArrayNode) MAPPER.readTree(new ClassPathResource(file).getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode entry(ArrayNode regimes, int regime, String list, int entry) {
        return (ObjectNode) regimes.get(regime).get(list).get(entry);
    }

    static RegimeWording wording() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/regime");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RegimeWording(messages);
    }

    private static ByteArrayResource changed(String file, Consumer<ArrayNode> change) {
        ArrayNode json = json(file);
        change.accept(json);
        return new ByteArrayResource(json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), file);
    }
}
