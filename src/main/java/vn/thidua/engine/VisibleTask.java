package vn.thidua.engine;

import java.util.Optional;

/** An open task that the current user may read: what a page beside its form has to know of it. */
public interface VisibleTask {

    String id();

    /** Name of the step, in Vietnamese. */
    String name();

    /** Key of the process, e.g. {@code unitReport}. */
    String process();

    /** Id of the step in its model, e.g. {@code UserTask_writeReport}. */
    String task();

    /** What a person would call the case. */
    String businessKey();

    /** Id held by a variable of the case. @throws IllegalStateException when it is not set */
    long id(String variable);

    Optional<Long> idIfAny(String variable);

    /** Text held by a variable of the case; null when not set. */
    String text(String variable);

    /** Whether the current user works on it: it is his, or nobody's yet and he may take it. Overseers read tasks that are not. */
    boolean mine();
}
