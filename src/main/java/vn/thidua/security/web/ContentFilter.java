package vn.thidua.security.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import vn.thidua.security.SecurityProperties.Request;

/** Looks at what comes with a request to the engine's APIs: query and body, before the engine reads either. */
final class ContentFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Request limits;
    private final transient JsonInspection json;

    ContentFilter(Request limits) {
        this.limits = limits;
        this.json = new JsonInspection(limits);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest inspected;
        try {
            checkQuery(request.getQueryString());
            inspected = inspected(request);
        } catch (RequestRefused refused) {
            Answer.refuse(response, refused.status(), refused.code(), refused.arguments());
            return;
        }
        chain.doFilter(inspected, response);
    }

    private void checkQuery(String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String parameter : query.split("&")) {
            String[] sides = parameter.split("=", 2);
            String name = decoded(sides[0]);
            String value = sides.length == 2 ? decoded(sides[1]) : "";
            Names.check(name);
            Names.text(value);
            Names.page(name, value, limits.maxResults());
        }
    }

    private static boolean asks(String query, String parameter) {
        return query != null
                && Arrays.stream(query.split("&")).anyMatch(part -> decoded(part.split("=", 2)[0]).equals(parameter));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notUrlEncoded) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.pathUnclear");
        }
    }

    private HttpServletRequest inspected(HttpServletRequest request) throws IOException {
        RequestPath path = (RequestPath) request.getAttribute(DoorFilter.PATH);
        boolean form = Doors.login(request.getMethod(), path);
        ReadBody read = ReadBody.of(request, limits.maxBytes())
                .orElseThrow(() -> new RequestRefused(SC_REQUEST_ENTITY_TOO_LARGE, "security.tooLarge", limits.maxBytes() / 1024));
        // A list without a limit is cut here: Cockpit asks so for versions and groups, where a refusal would break it
        if (Doors.ofEngine(path) && !asks(request.getQueryString(), "maxResults")) {
            read.ask("maxResults", limits.maxResults());
        }
        if (read.bytes().length == 0) {
            return read;
        }
        if (!mediaType(request).equals(form ? "application/x-www-form-urlencoded" : "application/json")) {
            throw new RequestRefused(SC_UNSUPPORTED_MEDIA_TYPE, "security.notJson");
        }
        if (!form) {
            json.check(read.bytes());
        }
        return read;
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
