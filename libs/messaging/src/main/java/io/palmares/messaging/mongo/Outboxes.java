package io.palmares.messaging.mongo;

import io.palmares.messaging.Outbox;
import io.palmares.messaging.relay.OutboxRelay;
import org.springframework.data.mongodb.core.MongoOperations;

/// Opens collections for state with events. A service with several databases passes each one's template.
public final class Outboxes {
    private final Outbox outbox;
    private final OutboxRelay relay;

    public Outboxes(Outbox outbox, OutboxRelay relay) {
        this.outbox = outbox;
        this.relay = relay;
    }

    /// Ids in the collection are strings. Open a collection once.
    public GuardedWrites open(MongoOperations mongo, String collection) {
        Documents documents = new Documents(mongo, collection);
        return new GuardedWrites(documents, outbox, relay.register(new MongoPendingEvents(documents)));
    }
}
