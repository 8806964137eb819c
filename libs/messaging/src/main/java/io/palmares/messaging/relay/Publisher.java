package io.palmares.messaging.relay;

import io.palmares.messaging.PendingEvent;

/// The broker, as the relay sees it.
@FunctionalInterface
public interface Publisher {
    /// Returns when the broker has stored the event on every copy it needs; throws if that is not known.
    void publish(PendingEvent event);
}
