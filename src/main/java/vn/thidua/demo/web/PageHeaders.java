package vn.thidua.demo.web;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do with the demo's pages: no script at all, nothing from elsewhere. */
final class PageHeaders {

    private PageHeaders() {}

    static void own(HttpServletResponse response) {
        set(
                response,
                "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
    }

    /** A letter is shown inside the page, as if it came from nowhere: its links open a tab of their own. */
    static void letter(HttpServletResponse response) {
        set(
                response,
                "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline';"
                        + " frame-ancestors 'self'");
    }

    private static void set(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
