package io.palmares.voting.ballot;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.Subject;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.OutboxRelay;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Stack;
import io.palmares.voting.ballot.mongo.MongoAnnouncements;
import io.palmares.voting.ballot.mongo.MongoBallots;
import io.palmares.voting.ballot.mongo.MongoBoxes;
import io.palmares.voting.ballot.mongo.MongoEditions;
import io.palmares.voting.ballot.mongo.MongoParts;
import io.palmares.voting.ballot.mongo.MongoRollKeys;
import io.palmares.voting.store.mongo.Store;
import io.palmares.voting.store.mongo.StoreSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/// The real adapters on a running store.
abstract class StoresOnMongo implements StoresContract, AnnouncementsContract {
    private final Store store;

    StoresOnMongo(Stack stack) {
        store = new Store(new StoreSettings(stack.mongoUri(), EmbeddedStack.freshSpace() + "-box"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public Announcements announcements() {
        return new MongoAnnouncements(store.template());
    }

    @Override
    public BallotStores stores() {
        MongoTemplate mongo = store.template();
        AtomicInteger ids = new AtomicInteger();
        OutboxRelay relay = new OutboxRelay(
                _ -> {}, new OutboxRelay.Pace(Duration.ofHours(1), Duration.ZERO, 1), new SimpleMeterRegistry());
        Outboxes outboxes =
                new Outboxes(new Outbox(() -> "e" + ids.incrementAndGet(), Clock.systemUTC(), String::valueOf), relay);
        return new BallotStores(
                new MongoEditions(mongo, outboxes),
                new MongoParts(mongo, outboxes),
                new MongoBoxes(
                        mongo,
                        outboxes,
                        fact -> new NewEvent(
                                new EventKind("t", "t"), new Subject("box/" + fact.box(), "k"), fact.toString())),
                new MongoRollKeys(mongo),
                new MongoBallots(mongo));
    }
}
