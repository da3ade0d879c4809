package vn.thidua.security.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.identity.User;

/** @param password the first password; empty where nobody is to know it */
record ExpectedAccount(String id, String fullName, String email, Set<String> groups, Optional<String> password) {

    /** The webapps show the first name, then the last: a Vietnamese name stays in its order when its last word is the last name. */
    void describe(User user) {
        user.setFirstName(firstWords());
        user.setLastName(lastWord());
        user.setEmail(email);
    }

    boolean describes(User user) {
        return Objects.equals(user.getFirstName(), firstWords())
                && Objects.equals(user.getLastName(), lastWord())
                && Objects.equals(user.getEmail(), email);
    }

    private String firstWords() {
        String name = fullName.strip();
        return name.contains(" ") ? name.substring(0, name.lastIndexOf(' ')) : "";
    }

    private String lastWord() {
        String name = fullName.strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
