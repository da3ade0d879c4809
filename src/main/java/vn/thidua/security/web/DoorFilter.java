package vn.thidua.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Stands before everything: a path that reads in one way only, on the list of what is open, and asked from our own pages. */
final class DoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String PATH = DoorFilter.class.getName() + ".path";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RequestPath> path = RequestPath.of(request);
        if (path.isEmpty()) {
            SecurityHeaders.put(request, response, true);
            Answer.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "security.pathUnclear");
            return;
        }
        boolean data = Doors.guarded(path.get());
        if (data || !path.get().under("/camunda")) {
            SecurityHeaders.put(request, response, data);
        }
        String method = request.getMethod();
        if (!METHODS.contains(method)) {
            Answer.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "security.closed");
        } else if (data && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            Answer.refuse(response, HttpServletResponse.SC_FORBIDDEN, "security.foreignPage");
        } else if (!Doors.beforeLogin(method, path.get()) && Doors.audience(method, path.get()).isEmpty()) {
            Answer.refuse(response, HttpServletResponse.SC_FORBIDDEN, "security.closed");
        } else {
            request.setAttribute(PATH, path.get());
            chain.doFilter(request, response);
        }
    }
}
