package vn.thidua.security.startup;

/** The application does not start like this; the message tells the operator what to set. */
final class InsecureStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InsecureStart(String message) {
        super(message);
    }
}
