package vn.thidua.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the product: the engine's. Records, deadlines and timers see the same moment, also where a test or the demo moves it.
 */
@Component
public final class EngineClock extends Clock {

    /** The zone that every day and hour of the product is meant in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the product knows one zone, " + ZONE);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /**
     * Lets the engine's time continue from another moment, for the demo's training clock and for tests.
     *
     * @throws IllegalArgumentException when the moment lies before the clock's: timers that have fired cannot be taken back
     */
    public void advanceTo(Instant moment) {
        if (moment.isBefore(instant())) {
            throw new IllegalArgumentException("the clock only goes forward");
        }
        startAt(moment);
    }

    /** Sets the time before anything has happened: the start of the demo, or of a test. It runs on from there. */
    public void startAt(Instant moment) {
        ClockUtil.resetClock();
        ClockUtil.offset(Date.from(moment).getTime() - System.currentTimeMillis());
    }

    /** Back to the computer's time. */
    public void reset() {
        ClockUtil.resetClock();
    }
}
