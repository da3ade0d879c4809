package vn.thidua.reminder.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code thidua.reminder_round}. */
@Component
public class RoundTable {

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when that day's round was made already */
    public boolean begin(LocalDate day, Instant at) {
        return jdbc.sql("insert into thidua.reminder_round (day, made_at) values (:day, :at) on conflict do nothing")
                        .param("day", day)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What was reached by then is told of in that morning's letters. */
    public void end(LocalDate day, Instant at) {
        jdbc.sql("update thidua.reminder_round set made_at = :at where day = :day")
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Instant> madeAt(LocalDate day) {
        return jdbc.sql("select made_at from thidua.reminder_round where day = :day")
                .param("day", day)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
