package vn.thidua.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.thidua.security.SecurityProperties.Login;

class LoginAttemptsTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String OFFICE = "10.0.0.1";
    private static final String ELSEWHERE = "192.0.2.7";

    private final MovedClock clock = new MovedClock();
    private final LoginAttempts attempts = new LoginAttempts(clock, new Login(5, 20, WINDOW, 100));

    @Test
    void bears_five_wrong_passwords_then_lets_wait_until_the_window_is_over() {
        wrong(5, "an", OFFICE);
        assertThat(attempts.start("an", OFFICE)).isEqualTo(WINDOW);
        assertThat(attempts.start("an", ELSEWHERE)).isEqualTo(WINDOW);
        clock.now = clock.now.plus(WINDOW);
        assertThat(attempts.start("an", OFFICE)).isZero();
    }

    @Test
    void waiting_does_not_prolong_itself() {
        wrong(5, "an", OFFICE);
        clock.now = clock.now.plus(Duration.ofMinutes(14));
        assertThat(attempts.start("an", OFFICE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_right_password_clears_the_pair_but_not_what_others_tried() {
        wrong(4, "an", OFFICE);
        right("an", OFFICE);
        wrong(4, "an", OFFICE);
        assertThat(attempts.start("an", OFFICE)).isZero();
    }

    @Test
    void nobody_is_locked_out_from_afar_where_he_has_logged_in_before() {
        right("an", OFFICE);
        wrong(5, "an", ELSEWHERE);
        assertThat(attempts.start("an", ELSEWHERE)).isPositive();
        assertThat(attempts.start("an", OFFICE)).isZero();
    }

    @Test
    void one_address_cannot_try_many_accounts_also_with_an_own_one_in_between() {
        for (int i = 0; i < 20; i++) {
            wrong(1, "user" + i, ELSEWHERE);
            if (i % 4 == 0) {
                right("own", ELSEWHERE);
            }
        }
        assertThat(attempts.start("fresh", ELSEWHERE)).isPositive();
        assertThat(attempts.start("fresh", OFFICE)).isZero();
    }

    @Test
    void guesses_at_the_same_moment_all_count() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.start("an", OFFICE)).isZero();
        }
        assertThat(attempts.start("an", OFFICE)).isPositive();
    }

    @Test
    void the_memory_is_bounded() {
        wrong(5, "an", OFFICE);
        for (int i = 0; i < 300; i++) {
            attempts.start("user" + i, "10.1.0." + i);
        }
        assertThat(attempts.start("an", OFFICE)).isZero();
    }

    private void wrong(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.start(account, address)).isZero();
        }
    }

    private void right(String account, String address) {
        assertThat(attempts.start(account, address)).isZero();
        attempts.wasRight(account, address);
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-01-05T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
