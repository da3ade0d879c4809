package vn.thidua.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of the doors, and the first administrator. Every default is the safe one.
 *
 * @param admin who administers the accounts of an installation; must be set outside the demo
 * @param login how many wrong passwords are borne, and for how long
 * @param request what a request to the engine's doors may measure
 */
@ConfigurationProperties("thidua.security")
public record SecurityProperties(
        @DefaultValue Admin admin, @DefaultValue Login login, @DefaultValue Request request) {

    /**
     * @param id user id, letters and digits only; blank where the directory names an administrator (the demo)
     * @param password first password; a later one is set by its owner and stays
     * @param name as shown beside the tasks
     */
    public record Admin(@DefaultValue("") String id, @DefaultValue("") String password, @DefaultValue("") String name) {

        public boolean given() {
            return !id.isBlank();
        }
    }

    /**
     * @param attempts wrong passwords for one account within the window, after which it is not tried any further (TCVN 14423: 5)
     * @param attemptsPerAddress wrong passwords from one address within the window, for whichever accounts: a whole office may share one
     * @param window how long wrong passwords count; an account opens by itself when it is over
     * @param remembered accounts, addresses and pairs of both that are kept in memory, the eldest go first
     */
    public record Login(
            @DefaultValue("5") int attempts,
            @DefaultValue("50") int attemptsPerAddress,
            @DefaultValue("15m") Duration window,
            @DefaultValue("20000") int remembered) {}

    /**
     * @param maxBytes size of a body
     * @param maxDepth levels of JSON in it
     * @param maxResults rows that one query may ask for
     */
    public record Request(
            @DefaultValue("2097152") int maxBytes,
            @DefaultValue("30") int maxDepth,
            @DefaultValue("2000") int maxResults) {}
}
