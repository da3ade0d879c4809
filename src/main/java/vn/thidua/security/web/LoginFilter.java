package vn.thidua.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Bears a few wrong passwords at the two places where one is tried, the webapps' login and HTTP Basic, then lets wait. */
final class LoginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_FORM = 8192;

    private final transient LoginAttempts attempts;

    LoginFilter(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestPath path = (RequestPath) request.getAttribute(DoorFilter.PATH);
        if (path.under(Doors.REST)) {
            Optional<String> account = Credentials.ofBasic(request);
            if (account.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"default\", charset=\"UTF-8\"");
                Answer.refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "security.loginNeeded");
                return;
            }
            attempt(account.get(), request, response, chain);
        } else if (Doors.login(request.getMethod(), path)) {
            Optional<ReadBody> read = ReadBody.of(request, LONGEST_FORM);
            Optional<String> account = read.flatMap(body -> Credentials.ofForm(body.bytes()));
            if (account.isEmpty()) {
                Answer.refuse(response, HttpServletResponse.SC_BAD_REQUEST, "security.loginUnclear");
                return;
            }
            attempt(account.get(), read.get(), response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void attempt(String account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = request.getRemoteAddr();
        Duration wait = attempts.start(account, address);
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            response.setHeader("Retry-After", Long.toString(seconds));
            Answer.refuse(response, TOO_MANY_REQUESTS, "security.loginWait", Math.max(1, (seconds + 59) / 60));
            return;
        }
        chain.doFilter(request, response);
        // 403 at the login is the right password of somebody who may not open this application
        if (response.getStatus() != HttpServletResponse.SC_UNAUTHORIZED) {
            attempts.wasRight(account, address);
        }
    }
}
