package vn.thidua.reminder.delivery;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the living from the dead. A node renews the leases of the batches that it is sending; a batch whose lease has run out belongs to nobody,
 * whether its node was killed, lost the database or forgot it.
 */
@Component
class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    /** Far more than a batch takes with a server that answers each command just before the time limit. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(15);

    private final OutboxTable table;
    private final SenderDatabase database;
    private final Duration lease;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    Leases(OutboxTable table, SenderDatabase database, @Value("${thidua.mail.sender.lease:PT30S}") Duration lease) {
        this.table = table;
        this.database = database;
        this.lease = lease;
    }

    Batch take(int most) {
        Batch batch = database.ask(() -> table.take(node, most, lease));
        held.add(batch.lease());
        return batch;
    }

    void forget(Batch batch) {
        held.remove(batch.lease());
    }

    /** How often {@link #keep} wants to be called. */
    Duration heartbeat() {
        return lease.dividedBy(4);
    }

    void keep() {
        UUID[] mine = held.toArray(UUID[]::new);
        List<String> uncertain = database.ask(() -> {
            if (mine.length > 0) {
                table.renew(mine, lease, LONGEST_BATCH);
            }
            return table.recover();
        });
        uncertain.forEach(key -> LOG.error("The sender of letter {} died: nobody knows whether it arrived, it is not sent again", key));
    }
}
