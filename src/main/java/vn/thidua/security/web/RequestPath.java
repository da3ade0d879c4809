package vn.thidua.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A request's path as both the servlet container and Jersey read it.
 *
 * <p>The two decode differently ({@code ;x=y}, {@code %2e}, {@code //}), so a rule that judges one reading can be passed by the other.
 * Whatever they could read differently is no path at all here; no client of the product sends such a thing.
 */
record RequestPath(String value) {

    /** @return empty where the path could be read in two ways */
    static Optional<RequestPath> of(HttpServletRequest request) {
        String raw = request.getRequestURI().substring(request.getContextPath().length());
        if (!raw.startsWith("/") || raw.indexOf(';') >= 0 || raw.indexOf('\\') >= 0 || raw.contains("//")) {
            return Optional.empty();
        }
        return decoded(raw)
                .filter(RequestPath::hasNoDots)
                .filter(path -> path.equals(asMapped(request)))
                .map(path -> new RequestPath(withoutTrailingSlash(path)));
    }

    boolean under(String prefix) {
        return value.equals(prefix) || value.startsWith(prefix + "/");
    }

    String after(String prefix) {
        return value.substring(prefix.length());
    }

    private static Optional<String> decoded(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int b = c;
            if (c == '%') {
                if (i + 2 >= raw.length()) {
                    return Optional.empty();
                }
                int high = Character.digit(raw.charAt(i + 1), 16);
                int low = Character.digit(raw.charAt(i + 2), 16);
                b = high * 16 + low;
                if (high < 0 || low < 0 || b < ' ' || b == 0x7f || "./\\;%".indexOf(b) >= 0) {
                    return Optional.empty();
                }
                i += 2;
            } else if (c < ' ' || c >= 0x7f) {
                return Optional.empty();
            }
            bytes.write(b);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean hasNoDots(String path) {
        return Arrays.stream(path.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    private static String asMapped(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static String withoutTrailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
