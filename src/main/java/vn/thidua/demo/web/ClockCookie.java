package vn.thidua.demo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.demo.TrainingClock;

/**
 * Tells the pages of the webapps by how much the training clock differs from the browser's. Without it a task that is due tomorrow would
 * read as due years ago.
 */
@Component
@Profile("demo")
class ClockCookie extends OncePerRequestFilter {

    /** Read by {@code webjars/camunda/lib/thi-dua.js}. */
    static final String NAME = "thidua-clock-offset";

    private final TrainingClock clock;

    ClockCookie(TrainingClock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long offset = Duration.between(Instant.now(), clock.now().toInstant()).toSeconds();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, Long.toString(offset))
                        .path("/camunda")
                        .sameSite("Strict")
                        .build()
                        .toString());
        chain.doFilter(request, response);
    }
}
