package io.palmares.messaging.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.mongo.Outboxes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The outbox of a service whose relay sends when the test says so.
public final class RelayByHand {
    private final OutboxRelay relay;

    public RelayByHand(Publisher publisher) {
        Duration never = Duration.ofHours(1);
        relay = new OutboxRelay(publisher, new OutboxRelay.Pace(never, never, 1), new SimpleMeterRegistry());
    }

    public Outboxes outboxes() {
        Outbox outbox = new Outbox(() -> UUID.randomUUID().toString(), Clock.systemUTC(), new EventJson()::write);
        return new Outboxes(outbox, relay);
    }

    /// Sends everything that waits.
    public void send() {
        relay.sendOnce();
    }
}
