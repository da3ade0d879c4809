package vn.thidua.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Asks the engine as the product itself, in the midst of a user's request, and gives the thread back to the user. */
final class AsSystem {

    private AsSystem() {}

    static <T> T ask(IdentityService identity, Supplier<T> question) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            identity.setAuthentication(user);
        }
    }
}
