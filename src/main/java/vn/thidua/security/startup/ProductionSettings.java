package vn.thidua.security.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import vn.thidua.security.PasswordStrength;
import vn.thidua.security.SecurityWording;

/** What an operator has to set himself, and how far the passwords among it may be trusted. */
final class ProductionSettings {

    private static final String DATABASE_PASSWORD = "spring.datasource.password";
    private static final String ADMIN_PASSWORD = "thidua.security.admin.password";
    private static final String MAIL_PASSWORD = "spring.mail.password";
    private static final String BASE_URL = "thidua.base-url";
    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            DATABASE_PASSWORD,
            "thidua.security.admin.id",
            ADMIN_PASSWORD,
            "spring.mail.host",
            BASE_URL);

    private final Environment environment;
    private final Set<String> demoPasswords;

    ProductionSettings(Environment environment, Set<String> demoPasswords) {
        this.environment = environment;
        this.demoPasswords = demoPasswords;
    }

    /** @return one line for each property that is missing or weak, in English and Vietnamese; the value is never told */
    List<String> findings() {
        var findings = new ArrayList<String>();
        for (String property : REQUIRED) {
            if (value(property).isEmpty()) {
                findings.add(SecurityWording.text("security.start.unset", property));
            }
        }
        for (String property : List.of(DATABASE_PASSWORD, ADMIN_PASSWORD, MAIL_PASSWORD)) {
            String password = value(property);
            if (demoPasswords.contains(password.toLowerCase(Locale.ROOT))) {
                findings.add(SecurityWording.text("security.start.demoPassword", property));
            } else if (!password.isEmpty() && !property.equals(MAIL_PASSWORD) && !PasswordStrength.enough(password)) {
                // A mail provider may have chosen its password itself
                findings.add(SecurityWording.text("security.start.weakPassword", property, PasswordStrength.LENGTH));
            }
        }
        if (!value(BASE_URL).isEmpty() && !reachableByHttps(value(BASE_URL))) {
            findings.add(SecurityWording.text("security.start.baseUrl", BASE_URL));
        }
        return findings;
    }

    private String value(String property) {
        return environment.getProperty(property, "").strip();
    }

    private static boolean reachableByHttps(String url) {
        try {
            URI uri = URI.create(url);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && !uri.getHost().equals("localhost")
                    && !uri.getHost().startsWith("127.");
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }
}
