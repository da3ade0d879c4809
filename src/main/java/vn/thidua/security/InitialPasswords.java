package vn.thidua.security;

import java.util.Optional;
import vn.thidua.organization.Person;

/**
 * Tells the first password of a new account, where there is one to tell: only the demo does. Without it an account starts with a password
 * that nobody knows, and the administrator sets one.
 */
public interface InitialPasswords {

    Optional<String> passwordFor(Person person);
}
