package vn.thidua.reminder.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the outbox every few seconds. */
@Component
@ConditionalOnProperty(name = "thidua.mail.sender.enabled", matchIfMissing = true)
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final OutboxSender sender;

    OutboxSchedule(OutboxSender sender) {
        this.sender = sender;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhenNothingCanLeave() {
        if (!sender.hasTransport()) {
            LOG.warn("No mail leaves: spring.mail.host is not set. Letters are kept until it is.");
        }
    }

    @Scheduled(fixedDelayString = "${thidua.mail.sender.pause:PT3S}", initialDelayString = "PT5S")
    void send() {
        sender.sendDue();
    }
}
