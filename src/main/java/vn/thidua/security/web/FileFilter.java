package vn.thidua.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thidua.engine.CurrentUser;

/**
 * Stands before the files and documents that Tasklist's tabs show beside a form: by the session of the webapps, and changes only with the
 * token that an answer has brought before. Whether a file concerns who asks is judged behind it, by the task that he came with.
 */
final class FileFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String TOKEN = "X-Thidua-Token";

    private final transient CurrentUser user;
    private final transient PageToken token;

    FileFilter(CurrentUser user, PageToken token) {
        this.user = user;
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.put(request, response, true);
        if (user.id().isEmpty()) {
            Answer.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "security.loginNeeded");
        } else if (!Doors.reads(request.getMethod()) && !token.admits(request, request.getHeader(TOKEN))) {
            Answer.refuse(response, HttpServletResponse.SC_FORBIDDEN, "security.foreignPage");
        } else {
            response.setHeader(TOKEN, token.of(request.getSession()));
            chain.doFilter(request, response);
        }
    }
}
