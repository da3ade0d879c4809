package vn.thidua.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who has logged in, as the engine knows it, for the request that this thread serves. */
@Component
public class CurrentUser {

    private final IdentityService identity;

    CurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    /** @return user id; empty where nobody has logged in: the product itself is at work */
    public Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** @return the engine's groups of the user */
    public List<String> groups() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .map(List::copyOf)
                .orElse(List.of());
    }
}
