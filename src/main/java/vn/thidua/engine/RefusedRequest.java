package vn.thidua.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * A refusal on its way out through a door of the engine: whatever the door, the caller gets this status and this Vietnamese text, and
 * nothing has changed.
 */
public final class RefusedRequest extends WebApplicationException {

    private final String code;

    RefusedRequest(Response.Status status, String code, String text, Throwable cause) {
        super(text, cause, status);
        this.code = code;
    }

    /** @return key of the text in the bundles, e.g. {@code form.required} */
    public String code() {
        return code;
    }
}
