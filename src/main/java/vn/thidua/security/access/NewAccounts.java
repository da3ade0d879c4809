package vn.thidua.security.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens accounts; without a first password, with one that nobody knows. */
@Component
class NewAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(NewAccounts.class);
    private static final int RANDOM_BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private final IdentityService identity;

    NewAccounts(IdentityService identity) {
        this.identity = identity;
    }

    void create(ExpectedAccount account) {
        User user = identity.newUser(account.id());
        account.describe(user);
        user.setPassword(account.password().orElseGet(this::unguessable));
        StrongPasswords.giving(() -> identity.saveUser(user));
        if (account.password().isEmpty()) {
            LOG.info("{} has an account; an administrator sets its first password", account.id());
        }
    }

    private String unguessable() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
