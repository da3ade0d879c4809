package vn.thidua.security.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Passwords that everybody can read: those of the demo's own configuration, and what people type when they mean to change it later. */
final class DemoPasswords {

    private static final Set<String> COMMON = Set.of(
            "demo", "admin", "postgres", "camunda", "thidua", "password", "changeme", "change-me", "secret", "123456", "12345678");

    private DemoPasswords() {}

    /** @return in lower case */
    static Set<String> known() {
        var known = new HashSet<>(COMMON);
        var file = new ClassPathResource("application-demo.yaml");
        if (!file.exists()) {
            return known;
        }
        try {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load("demo", file)) {
                var properties = (EnumerablePropertySource<?>) source;
                Arrays.stream(properties.getPropertyNames())
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("password"))
                        .map(properties::getProperty)
                        .map(value -> value.toString().strip().toLowerCase(Locale.ROOT))
                        .forEach(known::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.remove("");
        return known;
    }
}
