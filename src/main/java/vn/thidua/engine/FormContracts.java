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
    private volatile Map<String, UserTaskForm<?>> byTask;
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
        UserTaskForm<?> form = byTask().get(process + "#" + task);
        if (form == null) {
            throw new IllegalStateException("no UserTaskForm for " + process + "#" + task);
        }
        return form;
    }

    boolean has(String process, String task) {
        return byTask().containsKey(process + "#" + task);
    }

    Optional<StartForm<?>> ofStart(String process) {
        return startForms.stream().filter(form -> form.process().equals(process)).findFirst();
    }

    /** Collected once, at the first question: each task that is opened or completed asks. */
    private Map<String, UserTaskForm<?>> byTask() {
        Map<String, UserTaskForm<?>> known = byTask;
        if (known == null) {
            known = taskForms.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            form -> form.process() + "#" + form.task(), Function.identity(), (one, other) -> {
                                throw new IllegalStateException(
                                        "two contracts for " + one.task() + ": " + one + ", " + other);
                            }));
            byTask = known;
        }
        return known;
    }

    <F extends Record> F read(JsonNode fields, Class<F> type) {
        return mapper.convertValue(fields, type);
    }
}
