package vn.thidua.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.thidua.engine.CurrentUser;

/**
 * Stands before the product's own pages: only for whom the path is open, by the session of the webapps, and changes only from a form of ours.
 * A page finds the form's token as the request's attribute {@code pageToken} and knows by {@code mayResend} what to offer.
 */
final class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final transient CurrentUser user;
    private final transient Admission admission;
    private final transient PageToken token;

    PageFilter(CurrentUser user, Admission admission, PageToken token) {
        this.user = user;
        this.admission = admission;
        this.token = token;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestPath path = (RequestPath) request.getAttribute(DoorFilter.PATH);
        boolean reads = Doors.reads(request.getMethod());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        if (user.id().isEmpty() && reads) {
            response.sendRedirect(request.getContextPath() + "/camunda/app/tasklist/default/");
        } else if (user.id().isEmpty()) {
            Answer.page(response, HttpServletResponse.SC_UNAUTHORIZED, "security.loginNeeded");
        } else if (!admission.admits(Doors.audience(request.getMethod(), path).orElseThrow())) {
            Answer.page(response, HttpServletResponse.SC_FORBIDDEN, "security.notYours");
        } else if (!reads && !token.admits(request, request.getParameter("token"))) {
            Answer.page(response, HttpServletResponse.SC_FORBIDDEN, "security.foreignPage");
        } else {
            request.setAttribute("pageToken", token.of(request.getSession()));
            request.setAttribute("mayResend", admission.admits(Audience.RESENDERS));
            chain.doFilter(request, response);
        }
    }
}
