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
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.engine.EngineClock;
import vn.thidua.refusal.Refusal;
import vn.thidua.reminder.Mornings;

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
    private final DueWork work;
    private final Mornings mornings;

    /** Made with the other beans, so before the first job can run. */
    TrainingClock(
            EngineClock clock,
            ClockTable table,
            // the engine starts after the clock is set
            @Lazy DueWork work,
            @Lazy Mornings mornings,
            @Value("${thidua.demo.clock-start}") OffsetDateTime start) {
        this.clock = clock;
        this.table = table;
        this.work = work;
        this.mornings = mornings;
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
        int letters = 0;
        for (ZonedDateTime morning = firstMorning(now); morning.isBefore(moment); morning = morning.plusDays(1)) {
            letters += stop(morning);
        }
        letters += stop(moment);
        LOG.info("The training clock was moved to {}; {} letters were written in the mornings until then", moment, letters);
    }

    private ZonedDateTime firstMorning(ZonedDateTime now) {
        ZonedDateTime today = now.toLocalDate().atTime(START_OF_WORK).atZone(clock.getZone());
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    /** No morning is skipped: each day's timers and letters are those that people would have had. */
    private int stop(ZonedDateTime moment) {
        Instant instant = moment.toInstant();
        table.keep(Duration.between(Instant.now(), instant));
        clock.advanceTo(instant);
        work.settle();
        return mornings.make();
    }
}
