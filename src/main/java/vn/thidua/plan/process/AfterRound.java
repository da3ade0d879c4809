package vn.thidua.plan.process;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import vn.thidua.plan.Ladder;

/**
 * When a task's own timer comes. On a morning the round goes over all tasks and everybody gets one letter; the timer makes sure that the step is
 * taken, and leaves the round the time: ten thousand timers of one moment would keep the letters waiting.
 */
final class AfterRound {

    private static final Duration ROUND = Duration.ofMinutes(15);

    private AfterRound() {}

    /** @param moment when the step is reached */
    static Instant timer(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalTime().equals(Ladder.MORNING) ? moment.plus(ROUND) : moment;
    }

    /** The step of which a timer makes sure: what people are told of it. @param timer as {@link #timer} gave it, or the step's own moment */
    static Instant step(Instant timer, ZoneId zone) {
        Instant earlier = timer.minus(ROUND);
        return timer(earlier, zone).equals(timer) ? earlier : timer;
    }
}
