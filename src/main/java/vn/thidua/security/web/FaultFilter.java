package vn.thidua.security.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine answers many a mistake of a client with 500 and its own insides; here it gets the status that it deserves, and words. */
final class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the engine throws where an id leads nowhere. */
    private static final Set<String> UNKNOWN = Set.of("NullValueException", "InvalidRequestException", "NotFoundException");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var held = new HeldFault(response);
        chain.doFilter(request, held);
        if (!held.isFault() || response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        String body = held.text();
        String type = type(body);
        if (UNKNOWN.contains(type)) {
            Answer.refuse(response, SC_NOT_FOUND, "security.unknown");
        } else if (body.contains("Password does not match policy")) {
            Answer.refuse(response, SC_BAD_REQUEST, "security.weakPassword");
        } else if (type.equals("NullPointerException") && onlyAsks(request)) {
            // A query with a part left out, or an id of nothing: the engine's code has no check there
            Answer.refuse(response, SC_BAD_REQUEST, "security.requestUnclear");
        } else {
            LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), body);
            Answer.refuse(response, SC_INTERNAL_SERVER_ERROR, "security.fault");
        }
    }

    private static boolean onlyAsks(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Doors.reads(request.getMethod())
                || path.endsWith("/list")
                || path.endsWith("/count")
                || path.matches(".*/(task|process-instance|variable-instance|job|execution|group)/?");
    }

    private static String type(String body) {
        try {
            JsonNode fault = JSON.readTree(body);
            return fault == null ? "" : fault.path("type").asText();
        } catch (IOException notJson) {
            return "";
        }
    }
}
