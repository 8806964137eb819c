package io.palmares.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.palmares.booth.Ballot;
import io.palmares.booth.FrozenPaper;
import io.palmares.contracts.Contracts;
import io.palmares.contracts.event.RulingKind;
import io.palmares.contracts.event.RulingMade;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Checkpoint;
import io.palmares.ledger.log.LogId;
import io.palmares.ledger.log.SeenCheckpoints;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.MemoryBroker;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Mortal;
import io.palmares.testkit.MovableClock;
import io.palmares.voting.log.AnEdition;
import io.palmares.voting.log.Courses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What outlives a killed process of the service: store, broker, clocks, the voters with their promises, and whoever
/// keeps checkpoints.
final class AStation {
    static final MongoClient STORE = MongoClients.create(EmbeddedStack.shared().mongoUri());
    final String database = EmbeddedStack.freshSpace();
    final MemoryBroker broker;
    final MovableClock deadlines;
    final MovableClock machine;
    final AVote vote;
    final List<Ballot> promised = new ArrayList<>();
    final List<Checkpoint> signed = new CopyOnWriteArrayList<>();

    AStation() {
        broker = new MemoryBroker();
        deadlines = MovableClock.at("2020-10-12T08:00:00Z");
        machine = MovableClock.at("2026-01-01T00:00:00Z");
        vote = new AVote(40);
    }

    private AStation(AStation like) {
        broker = like.broker.copy();
        deadlines = MovableClock.at(like.deadlines.instant());
        machine = MovableClock.at(like.machine.instant());
        vote = like.vote;
        promised.addAll(like.promised);
        signed.addAll(like.signed);
    }

    /// Another one of which everything is the same: what led there need not be done again.
    AStation again() {
        AStation again = new AStation(this);
        MongoDatabase from = STORE.getDatabase(database);
        from.listCollectionNames().forEach(name -> {
            List<Document> all = from.getCollection(name).find().into(new ArrayList<>());
            if (!all.isEmpty())
                STORE.getDatabase(again.database).getCollection(name).insertMany(all);
        });
        return again;
    }

    /// Remembers what a process signs for longer than the process lives.
    SeenCheckpoints remembering() {
        SeenCheckpoints own = SeenCheckpoints.inMemory();
        return new SeenCheckpoints() {
            @Override
            public Optional<Checkpoint> of(LogId log) {
                return own.of(log);
            }

            @Override
            public void see(Checkpoint checkpoint) {
                signed.add(checkpoint);
                own.see(checkpoint);
            }
        };
    }

    ACopy copy() {
        return copy(Mortal.immortal());
    }

    ACopy copy(Mortal life) {
        return new ACopy(this, life);
    }

    /// The log of the edition is there, and every part of the paper was heard.
    AStation drafted() {
        ACopy before = copy();
        AnEdition edition =
                new AnEdition(before.keys.of(AVote.CATEGORY.edition()).log());
        for (var entry : List.of(edition.edition(), edition.nominations(), edition.candidates(), edition.shortlist())) {
            before.taking.take(AVote.CATEGORY.edition(), entry.bytes());
        }
        Courses.Course vote = new Courses.Course(false, true);
        before.entries.learn(AVote.CATEGORY.edition(), new Courses(Map.of(AVote.CATEGORY.category(), vote)));
        before.stores.editions().save(AVote.rules());
        before.stores.rolls().add(new RollId(AVote.BOX, 1), this.vote.keys());
        before.stores.parts().save(this.vote.parts());
        before.drafting.draft(AVote.CATEGORY);
        before.rest();
        return this;
    }

    AStation frozen() {
        drafted();
        ACopy before = copy();
        before.freezes();
        before.rest();
        return this;
    }

    /// With this many promises given.
    AStation open(int voters) {
        frozen();
        deadlines.moveTo(AVote.OPENS);
        ACopy before = copy();
        before.works(2);
        FrozenPaper paper = before.box().paper().orElseThrow();
        for (int voter = 0; voter < voters; voter++) before.casts(vote.ballot(vote.rights.get(voter), paper));
        machine.advance(TestBox.LEASE);
        return this;
    }

    AStation sealed(int voters) {
        open(voters);
        copy().closes();
        machine.advance(TestBox.LEASE);
        return this;
    }

    Ballot ballot(int voter) {
        return vote.ballot(vote.rights.get(voter), copy().box().paper().orElseThrow());
    }

    /// Whoever held a lease has died, and another copy begins.
    ACopy restarted() {
        machine.advance(TestBox.LEASE);
        return copy();
    }

    void rules(String ruling, RulingKind kind, @Nullable Bytes admitted, @Nullable String struckLeaf) {
        RulingMade made = new RulingMade(
                AVote.CATEGORY.edition(),
                AVote.CATEGORY.category(),
                null,
                ruling,
                kind,
                "R9",
                "TECHNICAL",
                "The register was wrong.",
                null,
                null,
                null,
                null,
                null,
                struckLeaf,
                admitted == null ? null : admitted.base64Url(),
                null);
        broker.publish(new PendingEvent(
                "event of " + ruling,
                new EventKind(Contracts.RULING_MADE.type(), Contracts.RULING_MADE.topic()),
                new Subject("ruling/" + ruling, AVote.CATEGORY.toString()),
                1,
                deadlines.instant(),
                null,
                Cause.UNKNOWN,
                new EventJson().write(made)));
    }

    /// No promise is broken, nothing was told twice, and every checkpoint that was ever signed is the beginning of what
    /// stands now.
    void holds() {
        ACopy last = copy();
        last.holdsWhatWasPromised();
        signed.forEach(last::stillHolds);
        for (String type : List.of(
                Contracts.PAPER_FROZEN.type(),
                Contracts.BALLOT_BOX_OPENED.type(),
                Contracts.BALLOT_BOX_SEALED.type(),
                Contracts.BALLOT_BOX_UNDISPUTED.type())) {
            assertThat(broker.told(type)).as(type).hasSize(1);
        }
    }
}
