package vn.thidua.security.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.security.SecurityProperties.Login;

/**
 * Counts wrong passwords by account, by address and by both together, and says when somebody has to wait.
 *
 * <p>An attempt counts as wrong from its start until it proves right: a hundred guesses at the same moment are a hundred attempts. Who has
 * logged in from an address before is not shut out by wrong guesses from elsewhere, so nobody can lock a colleague's account from afar. All
 * waits end by themselves. The memory is bounded; an entry that is dropped gives back at most the attempts of one window.
 */
final class LoginAttempts {

    private final Clock clock;
    private final Login limits;
    private final Map<String, Window> accounts;
    private final Map<String, Window> addresses;
    private final Map<Pair, Window> pairs;
    private final Map<Pair, Boolean> familiar;

    LoginAttempts(Clock clock, Login limits) {
        this.clock = clock;
        this.limits = limits;
        this.accounts = new Recent<>(limits.remembered());
        this.addresses = new Recent<>(limits.remembered());
        this.pairs = new Recent<>(limits.remembered());
        this.familiar = new Recent<>(limits.remembered());
    }

    /** @return how long to wait; zero where the attempt may be made, and then it counts until {@link #wasRight} */
    synchronized Duration start(String account, String address) {
        Instant now = clock.instant();
        Pair pair = new Pair(account, address);
        Window byAccount = current(accounts, account, now);
        Window byAddress = current(addresses, address, now);
        Window byPair = current(pairs, pair, now);
        Duration wait = longest(
                byPair.wait(limits.attempts(), now),
                byAddress.wait(limits.attemptsPerAddress(), now),
                familiar.containsKey(pair) ? Duration.ZERO : byAccount.wait(limits.attempts(), now));
        if (wait.isZero()) {
            byAccount.wrong++;
            byAddress.wrong++;
            byPair.wrong++;
        }
        return wait;
    }

    synchronized void wasRight(String account, String address) {
        Pair pair = new Pair(account, address);
        familiar.put(pair, true);
        pairs.remove(pair);
        // Only this attempt is taken back: else a guesser could wipe his traces with an account of his own
        takeBack(accounts.get(account));
        takeBack(addresses.get(address));
    }

    private static void takeBack(Window window) {
        if (window != null && window.wrong > 0) {
            window.wrong--;
        }
    }

    private <K> Window current(Map<K, Window> windows, K key, Instant now) {
        Window window = windows.get(key);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plus(limits.window()));
            windows.put(key, window);
        }
        return window;
    }

    private static Duration longest(Duration... waits) {
        Duration longest = Duration.ZERO;
        for (Duration wait : waits) {
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private record Pair(String account, String address) {}

    private static final class Window {

        private final Instant end;
        private int wrong;

        Window(Instant end) {
            this.end = end;
        }

        Duration wait(int limit, Instant now) {
            return wrong < limit ? Duration.ZERO : Duration.between(now, end);
        }
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;
        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
