package vn.thidua.engine;

import java.util.Map;

/**
 * The contract of one user task: what its form shows when the task is made, and what it takes back when it is completed.
 *
 * <p>One Spring bean for each user task of each model; the application refuses to start when one is missing. The form's input keys are
 * exactly the components of the record {@code F} (a test holds this).
 *
 * @param <F> the form's input fields, in Java types: String, Integer, Boolean, {@link java.math.BigDecimal}, {@link java.time.LocalDate},
 *     an enum (its name is the option's value), {@code List<String>} (checklist, taglist), {@code List<? extends Record>} (dynamiclist)
 */
public interface UserTaskForm<F extends Record> {

    /** Process definition key, e.g. {@code unitReport}. */
    String process();

    /** Id of the user task in the model, e.g. {@code UserTask_writeReport}. */
    String task();

    Class<F> fields();

    /**
     * Called in the engine's transaction when the task is created.
     *
     * @return initial values of the form's fields, and values that it only displays, by form key. A value may be null, String, Boolean,
     *     Integer, Long, BigDecimal, LocalDate, an enum, a record, a List or a Map (the last three arrive in the form as JSON). They become
     *     local variables of the task. A String longer than 4,000 characters is stored as JSON text.
     */
    Map<String, Object> open(OpenTask task);

    /**
     * Called in the engine's transaction when the task is completed, after the form's own rules held.
     *
     * @throws vn.thidua.refusal.Refusal when a rule of the domain refuses; the task then stays as it was
     */
    void complete(CompletedTask task, F fields);
}
