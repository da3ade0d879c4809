package vn.thidua.security.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
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

    /** As {@link #refuse}, for somebody who looks at a page. */
    static void page(HttpServletResponse response, int status, String code) throws IOException {
        String sentence = HtmlUtils.htmlEscape(SecurityWording.text(code), StandardCharsets.UTF_8.name());
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        byte[] body = ("<!DOCTYPE html><html lang=\"vi\"><meta charset=\"UTF-8\"><title>Thi \u0110ua</title><p>" + sentence + "</p></html>")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
