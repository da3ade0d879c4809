package vn.thidua.engine;

import java.time.Instant;

/** What a {@link UserTaskForm} may know of the task that it fills. */
public interface OpenTask {

    String taskId();

    /** Business key of the case, what a person would call it. */
    String businessKey();

    /** Id held by a process variable, e.g. {@code planId}. @throws IllegalStateException when it is not set */
    long id(String variable);

    /** Text held by a process variable, e.g. {@code unitCode}; null when not set. */
    String text(String variable);

    /** When the task falls due; null when it does not. */
    Instant due();
}
