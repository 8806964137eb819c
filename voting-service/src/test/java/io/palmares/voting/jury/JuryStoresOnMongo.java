package io.palmares.voting.jury;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void opensAFileThatWasKeptWithoutOneOfItsLists() {
        JuryStores stores = stores();
        AJury jury = new AJury(ARulebook.withJury().build(), stores);
        jury.publishRulebook();
        jury.seat(3);
        jury.freeze(List.of(AJury.contender("aaaaaaaa")));
        jury.tellProfile("aaaaaaaa", AJury.file("Much."));
        jury.declare("j1", "aaaaaaaa", Conflict.NONE);
        store.template().execute("files", files -> files.updateMany(new Document(), Updates.unset("content.parts")));
        assertThat(stores.files().read(AJury.ID, "j1", "aaaaaaaa"))
                .map(CandidateFile::written)
                .contains(FileParts.none());
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
