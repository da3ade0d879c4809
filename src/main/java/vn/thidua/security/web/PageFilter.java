package vn.thidua.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import vn.thidua.engine.CurrentUser;

/**
 * Stands before the product's own pages: only for whom the path is open, by the session of the webapps, and changes only from a form of ours.
 * A page finds the form's token as the request's attribute {@code pageToken} and knows by {@code mayResend} what to offer.
 */
final class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String TOKEN = "pageToken";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final transient CurrentUser user;
    private final transient Admission admission;
    private final transient SecureRandom random = new SecureRandom();

    PageFilter(CurrentUser user, Admission admission) {
        this.user = user;
        this.admission = admission;
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
        } else if (!reads && !(ofOwnOrigin(request) && bearsToken(request))) {
            Answer.page(response, HttpServletResponse.SC_FORBIDDEN, "security.foreignPage");
        } else {
            request.setAttribute(TOKEN, token(request.getSession()));
            request.setAttribute("mayResend", admission.admits(Audience.RESENDERS));
            chain.doFilter(request, response);
        }
    }

    private String token(HttpSession session) {
        // two first requests of a session at once agree on one token
        synchronized (this) {
            String token = (String) session.getAttribute(TOKEN);
            if (token == null) {
                byte[] bytes = new byte[16];
                random.nextBytes(bytes);
                token = HexFormat.of().formatHex(bytes);
                session.setAttribute(TOKEN, token);
            }
            return token;
        }
    }

    private static boolean bearsToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String kept = session == null ? null : (String) session.getAttribute(TOKEN);
        String given = request.getParameter("token");
        return kept != null
                && given != null
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean ofOwnOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
