package vn.thidua.engine;

/** A task that is being completed: who does it, and the facts that the model's gateways ask for. */
public interface CompletedTask extends OpenTask {

    /** User id of the person who completes the task. */
    String user();

    /** Sets a fact of the case (a process variable) that a gateway reads, e.g. {@code planSigned}. */
    void fact(String variable, Object value);
}
