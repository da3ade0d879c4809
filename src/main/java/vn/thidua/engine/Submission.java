package vn.thidua.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** What a person has just submitted, checked, on its way from the door through the engine to the contract. */
final class Submission {

    private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

    private final String element;
    private final String user;
    private final ObjectNode fields;

    /** @param element id of the task, or of the process definition that is started */
    Submission(String element, String user, ObjectNode fields) {
        this.element = element;
        this.user = user;
        this.fields = fields;
    }

    static Submission of(String element) {
        Submission submission = CURRENT.get();
        if (submission == null || !submission.element.equals(element)) {
            throw new IllegalStateException(element + " is completed without a checked submission");
        }
        return submission;
    }

    static boolean exists() {
        return CURRENT.get() != null;
    }

    <T> T during(Supplier<T> work) {
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    String user() {
        return user;
    }

    ObjectNode fields() {
        return fields;
    }
}
