package vn.thidua.security.startup;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.thidua.security.Accounts;

/** Accounts stand before the port opens: the web server is the last that starts. */
@Component
class AccountsAtStart implements SmartLifecycle {

    private final Accounts accounts;
    private volatile boolean running;

    AccountsAtStart(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void start() {
        accounts.followDirectory();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
