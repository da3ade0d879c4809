package vn.thidua.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A session's secret that only a page of ours has read: what brings it back was not sent by another site. */
final class PageToken {

    private static final String NAME = "pageToken";

    private final SecureRandom random = new SecureRandom();

    /** The session's token; made when it is first asked for. */
    String of(HttpSession session) {
        // two first requests of a session at once agree on one token, whichever filter they come through
        synchronized (PageToken.class) {
            String token = (String) session.getAttribute(NAME);
            if (token == null) {
                byte[] bytes = new byte[16];
                random.nextBytes(bytes);
                token = HexFormat.of().formatHex(bytes);
                session.setAttribute(NAME, token);
            }
            return token;
        }
    }

    /** Whether a change comes from a page of ours. @param given the token that it brings, or null */
    boolean admits(HttpServletRequest request, String given) {
        return ofOwnOrigin(request) && isOf(request.getSession(false), given);
    }

    private static boolean isOf(HttpSession session, String given) {
        String kept = session == null ? null : (String) session.getAttribute(NAME);
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
