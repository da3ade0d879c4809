package vn.thidua.security.web;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;

import java.util.Locale;
import java.util.Set;

/** What names and texts of a request must not be. */
final class Names {

    /** Ways to start a case somewhere else than at its start, or past its listeners. */
    private static final Set<String> BYPASSES =
            Set.of("startinstructions", "skipcustomlisteners", "skipiomappings", "processvariablestoset");

    private static final String ESCAPED_NUL = "\\u0000";

    private Names() {}

    /** @throws RequestRefused for a key that carries an expression for the engine to run, or that goes round a model */
    static void check(String name) {
        text(name);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("expression")) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.expression", name);
        }
        if (BYPASSES.contains(lower)) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.bypass", name);
        }
    }

    /** @throws RequestRefused for characters that no database text can hold, also where they are escaped in JSON within text */
    static void text(String value) {
        if (value.indexOf('\0') >= 0 || value.contains(ESCAPED_NUL)) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.nul");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new RequestRefused(SC_BAD_REQUEST, "security.nul");
            }
        }
    }

    /** @throws RequestRefused where a page of a query is negative, no number, or larger than {@code most} */
    static void page(String name, String value, int most) {
        boolean rows = name.equals("maxResults");
        if (!rows && !name.equals("firstResult")) {
            return;
        }
        if (!value.matches("\\d{1,9}") || rows && Integer.parseInt(value) > most) {
            throw new RequestRefused(SC_BAD_REQUEST, "security.page", name, most);
        }
    }
}
