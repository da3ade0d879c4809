package vn.thidua.security.access;

import java.math.BigInteger;
import java.security.SecureRandom;
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

    /** All classes of characters, and no letters in a row that could spell a part of somebody's name: the policy refuses neither. */
    private String unguessable() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return "A-z" + new BigInteger(1, bytes);
    }
}
