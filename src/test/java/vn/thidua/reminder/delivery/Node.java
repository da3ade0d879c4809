package vn.thidua.reminder.delivery;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import vn.thidua.reminder.Transport;

/** What each node has of its own; the table is shared. */
record Node(SenderDatabase database, Leases leases) {

    Node(OutboxTable table) {
        this(table, new SenderDatabase(), Duration.ofSeconds(30));
    }

    private Node(OutboxTable table, SenderDatabase database, Duration lease) {
        this(database, new Leases(table, database, lease));
    }

    static Node withLease(OutboxTable table, Duration lease) {
        return new Node(table, new SenderDatabase(), lease);
    }

    static ObjectProvider<Transport> only(Transport transport) {
        return new ObjectProvider<>() {
            @Override
            public Transport getObject() {
                return transport;
            }

            @Override
            public Stream<Transport> stream() {
                return Stream.of(transport);
            }

            @Override
            public Transport getIfAvailable() {
                return transport;
            }
        };
    }
}
