package vn.thidua.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import vn.thidua.engine.CurrentUser;

/** Stands behind the login: who has logged in may ask this, and about themselves only where it is about people. */
final class AudienceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient CurrentUser user;
    private final transient Admission admission;

    AudienceFilter(CurrentUser user, Admission admission) {
        this.user = user;
        this.admission = admission;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestPath path = (RequestPath) request.getAttribute(DoorFilter.PATH);
        if (Doors.beforeLogin(request.getMethod(), path)) {
            chain.doFilter(request, response);
        } else if (user.id().isEmpty()) {
            Answer.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "security.loginNeeded");
        } else if (!admission.admits(Doors.audience(request.getMethod(), path).orElseThrow()) || asksAboutOthers(request, path)) {
            Answer.refuse(response, HttpServletResponse.SC_FORBIDDEN, "security.notYours");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The engine tells anybody's groups to everybody; Tasklist needs one's own. */
    private boolean asksAboutOthers(HttpServletRequest request, RequestPath path) {
        String[] asked = request.getParameterValues("userId");
        String self = user.id().orElseThrow();
        return path.value().endsWith("/identity/groups")
                && asked != null
                && !admission.admits(Audience.ADMINISTRATORS)
                && !Arrays.stream(asked).allMatch(self::equals);
    }
}
