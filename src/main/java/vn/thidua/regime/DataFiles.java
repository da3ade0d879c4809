package vn.thidua.regime;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;

/** Reads a data file of the module and checks it: the application does not start with one that does not fit together. */
final class DataFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DataFiles() {}

    /** @throws IllegalStateException naming the file and what is wrong in it */
    static <T> List<T> read(Resource file, TypeReference<List<T>> type, UnaryOperator<List<T>> checked) {
        try (InputStream json = file.getInputStream()) {
            return checked.apply(MAPPER.readValue(json, type));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file.getDescription() + " can not be used: " + e.getMessage(), e);
        }
    }
}
