package vn.thidua.reminder.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether the morning has come. */
@Component
@ConditionalOnProperty(name = "thidua.reminder.round.enabled", matchIfMissing = true)
class MorningRoundSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MorningRoundSchedule.class);

    private final MorningRound round;

    MorningRoundSchedule(MorningRound round) {
        this.round = round;
    }

    @Scheduled(fixedDelayString = "${thidua.reminder.round.pause:PT1S}", initialDelayString = "PT5S")
    void look() {
        try {
            round.make();
        } catch (RuntimeException e) {
            // it is made at the next look; nothing of it is half done
            LOG.error("The morning round failed", e);
        }
    }
}
