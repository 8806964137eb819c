package io.palmares.voting.jury;

import static io.palmares.voting.jury.AJury.ID;
import static io.palmares.voting.jury.AJury.OFFICER;
import static io.palmares.voting.jury.AJury.card;
import static io.palmares.voting.jury.AJury.chair;
import static io.palmares.voting.jury.AJury.done;
import static io.palmares.voting.jury.AJury.entries;
import static io.palmares.voting.jury.AJury.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.palmares.aggregate.Ask;
import io.palmares.messaging.EventHeaders;
import io.palmares.messaging.MemoryBroker;
import io.palmares.messaging.Outcome;
import io.palmares.messaging.mongo.Outboxes;
import io.palmares.messaging.relay.RelayByHand;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.EveryWrite;
import io.palmares.testkit.Mortal;
import io.palmares.voting.jury.events.JuryWords;
import io.palmares.voting.jury.mongo.MongoFiles;
import io.palmares.voting.jury.mongo.MongoJuryEditions;
import io.palmares.voting.jury.mongo.MongoJuryRooms;
import io.palmares.voting.jury.mongo.MongoNomineeFiles;
import io.palmares.voting.jury.mongo.MongoProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/// The service dies before or after any write of an act, is started again, and the same comes once more. In
/// between all of the act stands, or nothing; only of a record the file may be there first.
class KillingAJurysActsTest {
    private static final MongoClient STORE =
            MongoClients.create(EmbeddedStack.shared().mongoUri());
    private static final String A = "aaaaaaaa";
    private static final String B = "bbbbbbbb";
    private static final String C = "cccccccc";
    private static final String CATEGORY = "category/" + ID;
    private World world = new World(EmbeddedStack.freshSpace(), new MemoryBroker());

    /// What outlives a killed process.
    private record World(String database, MemoryBroker broker) {
        World again() {
            World again = new World(EmbeddedStack.freshSpace(), broker.copy());
            MongoDatabase from = STORE.getDatabase(database);
            from.listCollectionNames().forEach(name -> {
                List<Document> all = from.getCollection(name).find().into(new ArrayList<>());
                if (!all.isEmpty())
                    STORE.getDatabase(again.database).getCollection(name).insertMany(all);
            });
            return again;
        }

        void lives(Mortal life, Consumer<AJury> act) {
            MongoTemplate mongo = new MongoTemplate(life.at(STORE), database);
            RelayByHand relay = new RelayByHand(event -> life.durably(() -> broker.publish(event)));
            Outboxes outboxes = relay.outboxes();
            AJury jury = new AJury(
                    ARulebook.withJury().build(),
                    new JuryStores(
                            new MongoJuryRooms(mongo, outboxes, new JuryWords()),
                            new MongoJuryEditions(mongo, outboxes),
                            new MongoProfiles(mongo, outboxes),
                            new MongoNomineeFiles(mongo, outboxes),
                            new MongoFiles(mongo)));
            relay.send();
            act.accept(jury);
            relay.send();
        }

        List<String> left() {
            List<String> left = new ArrayList<>();
            MongoDatabase stored = STORE.getDatabase(database);
            stored.listCollectionNames()
                    .forEach(name -> stored.getCollection(name).find().forEach(one -> left.add(one.toJson())));
            broker.told().forEach(event -> left.add(event.kind().type() + " " + event.sequence() + " " + event.json()));
            return left.stream().sorted().toList();
        }
    }

    private DynamicTest step(String name, Consumer<AJury> act) {
        return step(name, act, true);
    }

    private DynamicTest step(String name, Consumer<AJury> act, boolean atOnce) {
        return DynamicTest.dynamicTest(name, () -> {
            World before = world.again();
            world.lives(Mortal.immortal(), act);
            EveryWrite.of(life -> {
                World trial = before.again();
                life.survives(() -> trial.lives(life, act));
                trial.lives(Mortal.immortal(), _ -> {});
                if (atOnce) assertThat(trial.left()).isIn(before.left(), world.left());
                trial.lives(Mortal.immortal(), act);
                assertThat(trial.left()).isEqualTo(world.left());
            });
        });
    }

    private DynamicTest hearing(String name, String subject, int sequence, Hearing hearing) {
        return step(
                "hearing of " + name,
                jury -> assertThat(hearing.of(jury, event(subject, sequence)))
                        .isInstanceOfAny(Outcome.Applied.class, Outcome.Repeated.class));
    }

    @FunctionalInterface
    private interface Hearing {
        Outcome of(AJury jury, EventHeaders event);
    }

    private static DynamicTest then(String name, Runnable act) {
        return DynamicTest.dynamicTest(name, act::run);
    }

    /// Every request has a key of its own.
    private static Ask ask(String key) {
        return Ask.keyed(key, "body of " + key);
    }

    private static String open(AJury jury) {
        return Objects.requireNonNull(jury.room().proposal()).payloadHash();
    }

    @TestFactory
    Stream<DynamicTest> heals() {
        String[] hash = new String[1];
        return Stream.of(
                step("hearing of the rulebook", AJury::publishRulebook),
                hearing("the panel", CATEGORY, 1, (jury, event) -> jury.learn.panelAppointed(ID, event, seats())),
                hearing(
                        "the candidates",
                        CATEGORY,
                        2,
                        (jury, event) -> jury.learn.candidatesFrozen(
                                ID,
                                event,
                                AJury.HASH,
                                Stream.of(A, B, C).map(AJury::contender).toList())),
                step("hearing of a record", jury -> jury.tellProfile(A, AJury.file("Much.")), false),
                step(
                        "declaring no conflict",
                        jury -> done(jury.declaring.declare(
                                ID, "j2", A, new DeclareConflict.Statement(Conflict.NONE, null), ask("declare")))),
                step(
                        "filling in a card",
                        jury -> done(jury.filling.fill(card("j2", A), entries(5, 5, 5), 0, ask("fill")))),
                step("handing it in", jury -> done(jury.filling.submit(card("j2", A), ask("submit")))),
                step(
                        "proposing to hand it back",
                        jury -> done(jury.reopening.propose(card("j2", A), "A slip.", chair(), ask("reopen")))),
                then("the proposal is read", () -> world.lives(Mortal.immortal(), jury -> hash[0] = open(jury))),
                step(
                        "handing it back",
                        jury -> done(jury.reopening.approve(card("j2", A), hash[0], OFFICER, ask("reopened")))),
                then(
                        "every card is in",
                        () -> world.lives(Mortal.immortal(), jury -> {
                            jury.declareNone("j1", "j2", "j3");
                            jury.allGive(A, 9);
                            jury.allGive(B, 8);
                            jury.allGive(C, 7);
                        })),
                step("proposing the shortlist", jury -> done(jury.publishing.propose(ID, OFFICER, ask("shortlist")))),
                then("the proposal is read", () -> world.lives(Mortal.immortal(), jury -> hash[0] = open(jury))),
                step(
                        "publishing it and sealing the cards",
                        jury -> done(jury.publishing.approve(ID, chair(), hash[0], ask("published")))),
                hearing(
                        "a withdrawal",
                        "ruling/w",
                        1,
                        (jury, event) -> jury.learn.ruled(ID, event, new JuryRuling.Withdraw(C))),
                hearing("the paper", "box/" + ID, 1, (jury, event) -> jury.learn.paperFrozen(ID, event)),
                step("asking for a casting vote", jury -> done(jury.asking.ask(ID, List.of(A, B)))),
                step("giving it", jury -> done(jury.asking.answer(ID, "j1", List.of(A, B), B, ask("casting")))));
    }

    private static List<Seat> seats() {
        return List.of(new Seat("j1", "o1", true), new Seat("j2", "o2", false), new Seat("j3", "o3", false));
    }
}
