package vn.thidua.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.thidua.security.SecurityWording;

/** How a door says no: a status and a sentence, in the shape that the webapps show. */
final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /** @param code key of the sentence in the bundle, e.g. {@code security.closed} */
    static void refuse(HttpServletResponse response, int status, String code, Object... arguments) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] body = JSON.writeValueAsBytes(
                Map.of("type", "RefusedRequest", "code", code, "message", SecurityWording.text(code, arguments)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
