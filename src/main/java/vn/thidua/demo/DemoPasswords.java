package vn.thidua.demo;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.organization.Person;
import vn.thidua.security.InitialPasswords;

/** One password for all, known to everybody: nobody has to guess in a demonstration. */
@Component
@Profile("demo")
public class DemoPasswords implements InitialPasswords {

    private final String password;

    DemoPasswords(@Value("${thidua.demo.password}") String password) {
        this.password = password;
    }

    @Override
    public Optional<String> passwordFor(Person person) {
        return Optional.of(password);
    }

    public String common() {
        return password;
    }
}
