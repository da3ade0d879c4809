package vn.thidua.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The account that a request tries a password for, as far as a limit on attempts has to know it. */
final class Credentials {

    private static final String BASIC = "basic ";
    private static final int LONGEST = 255;

    private Credentials() {}

    static boolean basicGiven(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }

    /** @return empty where the header is no well-formed HTTP Basic */
    static Optional<String> ofBasic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()));
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 ? Optional.empty() : account(pair.substring(0, colon));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @return empty where the form names no account, or more than one */
    static Optional<String> ofForm(byte[] body) {
        try {
            String[] names = Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                    .map(field -> field.split("=", 2))
                    .filter(field -> decoded(field[0]).equals("username") && field.length == 2)
                    .map(field -> decoded(field[1]))
                    .toArray(String[]::new);
            return names.length == 1 ? account(names[0]) : Optional.empty();
        } catch (IllegalArgumentException notUrlEncoded) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> account(String name) {
        String account = name.strip().toLowerCase(Locale.ROOT);
        return account.isEmpty() || account.length() > LONGEST || account.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(account);
    }
}
