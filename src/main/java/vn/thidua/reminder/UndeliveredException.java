package vn.thidua.reminder;

/** A letter was not taken over, or nobody knows whether it was. */
public final class UndeliveredException extends Exception {

    public enum Outcome {
        /** Nobody answers, or nothing is taken from us: neither this letter nor any other leaves now. */
        UNREACHABLE,
        /** Not now (SMTP 4xx): this letter may be tried again. */
        DEFERRED,
        /** Never (SMTP 5xx). */
        REFUSED,
        /** The connection broke after the letter had begun to leave: it may have arrived. */
        UNKNOWN
    }

    private final Outcome outcome;

    public UndeliveredException(Outcome outcome, String message, Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
