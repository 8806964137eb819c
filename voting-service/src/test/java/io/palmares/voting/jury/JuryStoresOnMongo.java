package io.palmares.voting.jury;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.OutboxRelay;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Stack;
import io.palmares.voting.jury.events.JuryWords;
import io.palmares.voting.jury.mongo.MongoFiles;
import io.palmares.voting.jury.mongo.MongoJuryEditions;
import io.palmares.voting.jury.mongo.MongoJuryRooms;
import io.palmares.voting.jury.mongo.MongoNomineeFiles;
import io.palmares.voting.jury.mongo.MongoProfiles;
import io.palmares.voting.store.mongo.Store;
import io.palmares.voting.store.mongo.StoreSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/// The real adapters on a running store.
abstract class JuryStoresOnMongo implements JuryStoresContract {
    private final Store store;

    JuryStoresOnMongo(Stack stack) {
        store = new Store(new StoreSettings(stack.mongoUri(), EmbeddedStack.freshSpace() + "-jury"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public JuryStores stores() {
        MongoTemplate mongo = store.template();
        AtomicInteger ids = new AtomicInteger();
        OutboxRelay relay = new OutboxRelay(
                _ -> {}, new OutboxRelay.Pace(Duration.ofHours(1), Duration.ZERO, 1), new SimpleMeterRegistry());
        Outboxes outboxes = new Outboxes(
                new Outbox(() -> "e" + ids.incrementAndGet(), Clock.systemUTC(), new EventJson()::write), relay);
        return new JuryStores(
                new MongoJuryRooms(mongo, outboxes, new JuryWords()),
                new MongoJuryEditions(mongo, outboxes),
                new MongoProfiles(mongo, outboxes),
                new MongoNomineeFiles(mongo, outboxes),
                new MongoFiles(mongo));
    }
}
