package vn.thidua.demo;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code thidua.demo_clock}. */
@Component
@Profile("demo")
class ClockTable {

    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Duration> offset() {
        return jdbc.sql("select offset_millis from thidua.demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void keep(Duration offset) {
        jdbc.sql("insert into thidua.demo_clock (offset_millis) values (:offset)"
                        + " on conflict (only_row) do update set offset_millis = excluded.offset_millis")
                .param("offset", offset.toMillis())
                .update();
    }
}
