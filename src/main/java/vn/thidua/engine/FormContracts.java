package vn.thidua.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All contracts between user tasks and Java, found by the element that they are for. */
@Component
class FormContracts {

    private final ObjectProvider<UserTaskForm<?>> taskForms;
    private final ObjectProvider<StartForm<?>> startForms;
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .build();

    /** Providers, because the engine asks while the beans that hold its gateways are still being made. */
    FormContracts(ObjectProvider<UserTaskForm<?>> taskForms, ObjectProvider<StartForm<?>> startForms) {
        this.taskForms = taskForms;
        this.startForms = startForms;
    }

    ObjectMapper mapper() {
        return mapper;
    }

    List<UserTaskForm<?>> taskForms() {
        return taskForms.stream().toList();
    }

    List<StartForm<?>> startForms() {
        return startForms.stream().toList();
    }

    UserTaskForm<?> of(String process, String task) {
        return byTask().computeIfAbsent(process + "#" + task, key -> {
            throw new IllegalStateException("no UserTaskForm for " + key);
        });
    }

    boolean has(String process, String task) {
        return byTask().containsKey(process + "#" + task);
    }

    Optional<StartForm<?>> ofStart(String process) {
        return startForms.stream().filter(form -> form.process().equals(process)).findFirst();
    }

    private Map<String, UserTaskForm<?>> byTask() {
        return taskForms.stream()
                .collect(Collectors.toMap(form -> form.process() + "#" + form.task(), Function.identity(), (one, other) -> {
                    throw new IllegalStateException("two contracts for " + one.task() + ": " + one + ", " + other);
                }, java.util.HashMap::new));
    }

    <F extends Record> F read(JsonNode fields, Class<F> type) {
        return mapper.convertValue(fields, type);
    }
}
