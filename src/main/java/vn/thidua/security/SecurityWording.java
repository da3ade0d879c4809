package vn.thidua.security;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's bundle, for the places where Spring is not there yet: servlet filters and the check before the start. */
public final class SecurityWording {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private SecurityWording() {}

    /** @param code key in {@code messages/security.properties} */
    public static String text(String code, Object... arguments) {
        String pattern = ResourceBundle.getBundle("messages.security", Locale.ROOT).getString(code);
        return new MessageFormat(pattern, VIETNAMESE).format(arguments);
    }
}
