package io.palmares.messaging.relay;

import io.palmares.messaging.PendingEvent;
import java.util.List;

/// The events of one document, on their way.
///
/// One is sent only after the one before it was acknowledged: a producer that gives up on an event may still deliver
/// the next, and consumers would see a gap.
record Parcel(PendingEvents collection, String documentId) {
    /// Sends until the document holds nothing, and says how many events that were.
    int deliver(Publisher publisher) {
        int delivered = 0;
        List<PendingEvent> events = collection.of(documentId);
        while (!events.isEmpty()) {
            deliver(events, publisher);
            delivered += events.size();
            events = collection.of(documentId);
        }
        return delivered;
    }

    private void deliver(List<PendingEvent> events, Publisher publisher) {
        int acknowledged = 0;
        try {
            for (PendingEvent event : events) {
                publisher.publish(event);
                acknowledged++;
            }
        } finally {
            if (acknowledged > 0) {
                collection.sent(documentId, events.subList(0, acknowledged));
            }
        }
    }
}
