package vn.thidua.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Takes changes from the demo page only: another site that a trainer has open shall not move the clock. */
@Component
@Profile("demo")
class OwnPage {

    private final String token = newToken();

    private static String newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Stands in the page's forms; another site cannot read it there. */
    String token() {
        return token;
    }

    void demand(HttpServletRequest request, String given) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean ownOrigin = origin == null || sameHost(origin, request.getHeader(HttpHeaders.HOST));
        boolean ownToken = given != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!ownOrigin || !ownToken) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
