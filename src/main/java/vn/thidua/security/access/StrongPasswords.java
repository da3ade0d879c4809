package vn.thidua.security.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.thidua.security.PasswordStrength;

/** What a password must be where there is no second factor: 14 characters of four classes (TCVN 14423), and nothing of its owner's name. */
@Component
class StrongPasswords implements PasswordPolicy {

    private static final int SHORTEST_NAME = 4;
    private static final ThreadLocal<Boolean> GIVEN = new ThreadLocal<>();

    /** The policy is for people who choose a password; the first one of an account is given (the demo's are public on purpose). */
    static void giving(Runnable saving) {
        GIVEN.set(true);
        try {
            saving.run();
        } finally {
            GIVEN.remove();
        }
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        if (GIVEN.get() != null) {
            return List.of();
        }
        return List.of(
                rule("LENGTH", "minLength", PasswordStrength.LENGTH, (password, user) -> password.length() >= PasswordStrength.LENGTH),
                rule("LOWERCASE", "minLowerCase", 1, has(Character::isLowerCase)),
                rule("UPPERCASE", "minUpperCase", 1, has(Character::isUpperCase)),
                rule("DIGIT", "minDigit", 1, has(Character::isDigit)),
                rule("SPECIAL", "minSpecial", 1, has(PasswordStrength::special)),
                rule("USER_DATA", "minLength", SHORTEST_NAME, (password, user) -> user == null || !names(password, user)));
    }

    private static BiPredicate<String, User> has(IntPredicate kind) {
        return (password, user) -> password.codePoints().anyMatch(kind);
    }

    /** The engine's own rule refuses a password for the two letters of a short family name. */
    private static boolean names(String password, User user) {
        String lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                .filter(name -> name != null && name.length() >= SHORTEST_NAME)
                .anyMatch(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Placeholder and parameter are those of the engine's rules: Admin's locale file has the texts. */
    private static PasswordPolicyRule rule(String name, String parameter, int value, BiPredicate<String, User> holds) {
        return new PasswordPolicyRule() {
            @Override
            public String getPlaceholder() {
                return "PASSWORD_POLICY_" + name;
            }

            @Override
            public Map<String, String> getParameters() {
                return Map.of(parameter, Integer.toString(value));
            }

            @Override
            public boolean execute(String password) {
                return holds.test(password, null);
            }

            @Override
            public boolean execute(String password, User user) {
                return holds.test(password, user);
            }
        };
    }
}
