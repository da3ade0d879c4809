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

    /** @return false when that day's round was made, or another node is at it: within two minutes it has done some part of it */
    public boolean begin(LocalDate day) {
        return jdbc.sql(
                                """
                                insert into thidua.reminder_round as r (day, begun_at) values (:day, clock_timestamp())
                                on conflict (day) do update set begun_at = clock_timestamp()
                                where r.made_at is null and r.begun_at < clock_timestamp() - interval '2 minutes'""")
                        .param("day", day)
                        .update()
                == 1;
    }

    /** Whoever makes the round is still at it. */
    public void goesOn(LocalDate day) {
        jdbc.sql("update thidua.reminder_round set begun_at = clock_timestamp() where day = :day").param("day", day).update();
    }

    /** What was reached by then is told of in that morning's letters. */
    public void end(LocalDate day, Instant at) {
        jdbc.sql("update thidua.reminder_round set made_at = :at where day = :day and made_at is null")
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Instant> madeAt(LocalDate day) {
        return jdbc.sql("select made_at from thidua.reminder_round where day = :day and made_at is not null")
                .param("day", day)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
