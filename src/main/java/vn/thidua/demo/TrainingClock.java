package vn.thidua.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.engine.EngineClock;
import vn.thidua.refusal.Refusal;

/**
 * The time of the demonstration. It begins when the sample plan does, runs like any clock, and can be moved forward so that timers fire
 * now that would fire in months; never back. A restart keeps it.
 */
@Component
@Profile("demo")
public class TrainingClock {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingClock.class);

    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);
    /** A slip of the hand shall not end the demonstration. */
    private static final int LONGEST_MOVE_DAYS = 366;

    private final EngineClock clock;
    private final ClockTable table;

    /** Made with the other beans, so before the first job can run. */
    TrainingClock(EngineClock clock, ClockTable table, @Value("${thidua.demo.clock-start}") OffsetDateTime start) {
        this.clock = clock;
        this.table = table;
        Duration offset = table.offset().orElseGet(() -> Duration.between(Instant.now(), start.toInstant()));
        table.keep(offset);
        clock.startAt(Instant.now().plus(offset));
        LOG.info("The training clock stands at {}", now());
    }

    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    public void forwardDays(int days) {
        move(now().plusDays(days));
    }

    /** @throws Refusal demo.clockBack when the morning of that day is over, demo.clockTooFar beyond a year */
    public void forwardTo(LocalDate day) {
        move(day.atTime(START_OF_WORK).atZone(clock.getZone()));
    }

    private synchronized void move(ZonedDateTime moment) {
        ZonedDateTime now = now();
        if (!moment.isAfter(now)) {
            throw Refusal.of("demo.clockBack").at("day");
        }
        if (moment.isAfter(now.plusDays(LONGEST_MOVE_DAYS))) {
            throw Refusal.of("demo.clockTooFar").at("day");
        }
        table.keep(Duration.between(Instant.now(), moment.toInstant()));
        clock.advanceTo(moment.toInstant());
        LOG.info("The training clock was moved to {}", moment);
    }
}
