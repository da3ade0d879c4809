package vn.thidua.security;

/** The product's one measure of a password without a second factor. */
public final class PasswordStrength {

    /** Characters at least. */
    public static final int LENGTH = 14;

    private PasswordStrength() {}

    /** @return true where it is long enough and has lower case, upper case, a digit and something else */
    public static boolean enough(String password) {
        return password.length() >= LENGTH
                && password.codePoints().anyMatch(Character::isLowerCase)
                && password.codePoints().anyMatch(Character::isUpperCase)
                && password.codePoints().anyMatch(Character::isDigit)
                && password.codePoints().anyMatch(PasswordStrength::special);
    }

    public static boolean special(int character) {
        return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
    }
}
