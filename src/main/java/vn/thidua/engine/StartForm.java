package vn.thidua.engine;

import java.util.Map;

/**
 * The contract of a process that a person starts from Tasklist.
 *
 * @param <F> the start form's input fields; see {@link UserTaskForm}
 */
public interface StartForm<F extends Record> {

    String process();

    Class<F> fields();

    /**
     * Called in the engine's transaction, before the first task is made. The fields themselves do not stay behind as process variables.
     *
     * @param user user id of the person who starts
     * @throws vn.thidua.refusal.Refusal when a rule of the domain refuses; nothing is started then
     */
    StartedCase start(String user, F fields);

    /** @param businessKey what a person would call the case @param variables ids and facts of the case */
    record StartedCase(String businessKey, Map<String, Object> variables) {}
}
