package vn.thidua.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Headers of what the product answers itself. The webapps' pages bring their own, with a nonce for their scripts. */
final class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    private static final String OWN_PAGES = "default-src 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** @param data true for the answers of an API, which never load anything */
    static void put(HttpServletRequest request, HttpServletResponse response, boolean data) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", data ? NOTHING : OWN_PAGES);
        if (data) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
