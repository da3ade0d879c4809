package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.thidua.refusal.Refusal;

/** Asserts that something is refused, and that whoever is refused can read why. */
public final class Refusals {

    private Refusals() {}

    public static Refusal refused(String code, ThrowingCallable request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, request);
        Assertions.assertThat(refusal).as("refused").isNotNull();
        Assertions.assertThat(refusal.code()).isEqualTo(code);
        Assertions.assertThat(text(code)).as("wording of " + code).isNotBlank();
        return refusal;
    }

    private static String text(String code) {
        try {
            String module = code.substring(0, code.indexOf('.'));
            return ResourceBundle.getBundle("messages." + module, Locale.ROOT).getString(code);
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
