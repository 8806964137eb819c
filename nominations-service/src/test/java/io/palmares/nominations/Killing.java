package io.palmares.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import io.palmares.contracts.Contract;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.MemoryBroker;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.delivery.EventJson;
import io.palmares.messaging.delivery.Inbox;
import io.palmares.messaging.relay.RelayByHand;
import io.palmares.testkit.EveryWrite;
import io.palmares.testkit.Mortal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The service is killed before or after any write of an act, is started again, and whoever asked asks once more.
/// Nothing runs by itself here: what timers, relay and listeners do, they do when told to.
@Import(ByHand.class)
@TestPropertySource(properties = "logging.level.io.palmares.web=OFF")
public abstract class Killing extends ServiceTest {
    /// Sent by hand to real people, or made once at the very beginning.
    private static final Set<String> LEFT_OUT = Set.of("postTimer", "firstOrganiser");

    private static final int MOST_TURNS = 20;

    @Autowired
    private MortalStore store;

    @Autowired
    private ByHand.Broker broker;

    @Autowired
    private RelayByHand relay;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Map<String, Timer> timers = Map.of();

    @Value("${palmares.test.space}")
    private String database = "";

    @AfterEach
    void clear() {
        to(new World(Map.of(), new MemoryBroker(), clock.instant()));
    }

    /// What is left of an act after it was cut somewhere.
    public enum Halves {
        /// Whoever asked must ask again.
        POSSIBLE,
        /// What people decided stands, or nothing does, also if nobody asks again.
        NONE
    }

    /// A step of the story, killed everywhere; the story goes on from where an uncut run leads.
    protected final DynamicTest step(String name, Halves halves, Runnable act) {
        return DynamicTest.dynamicTest(name, () -> {
            World before = world();
            try {
                everywhere(before, halves, act);
            } finally {
                uncut(before, act);
            }
        });
    }

    /// A request whose answer may be lost: it is the same however often it is made.
    protected static Http.Reply ask(Http who, String path, String body) {
        return Story.ok(who.post(path, body, key(path + body)));
    }

    protected static Http.Reply put(Http who, String path, @Nullable String body, @Nullable Long version) {
        String expected = version == null ? null : "\"" + version + "\"";
        return Story.ok(who.send("PUT", path, body, "application/json", key(path + body), expected));
    }

    private static String key(String of) {
        return "request-" + Integer.toHexString(of.hashCode());
    }

    /// Something that happens uncut.
    protected final DynamicTest then(String name, Runnable act) {
        return DynamicTest.dynamicTest(name, () -> {
            act.run();
            rest();
        });
    }

    private void everywhere(World before, Halves halves, Runnable act) {
        List<Document> one = uncut(before, act);
        List<Document> other = uncut(before, act);
        List<String> expected = Accounts.of(one, other);
        to(before);
        List<Document> untouched = World.decided(world().left());
        List<Document> done = World.decided(one);
        EveryWrite.of(life -> {
            to(before);
            killed(life, act);
            rest();
            if (halves == Halves.NONE) {
                List<Document> now = World.decided(world().left());
                assertThat(Accounts.of(now, untouched).equals(Accounts.of(untouched, now))
                                || Accounts.of(now, done).equals(Accounts.of(done, World.decided(other))))
                        .as("all or nothing, without another request")
                        .isTrue();
            }
            act.run();
            rest();
            List<String> now = Accounts.of(world().left(), one);
            assertThat(without(now, expected)).as("not so without a crash").isEmpty();
            assertThat(without(expected, now)).as("missing after a crash").isEmpty();
        });
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    private List<Document> uncut(World before, Runnable act) {
        to(before);
        act.run();
        rest();
        return world().left();
    }

    /// Killed before this write of the act, from 0. Nothing else happens yet.
    protected final void dies(int write, Runnable act) {
        Mortal life = new Mortal(write, false);
        killed(life, act);
        assertThat(life.hasDied()).as(life.epitaph()).isTrue();
    }

    /// Timers turn in this life, too: what follows from an act is cut like the act.
    private void killed(Mortal life, Runnable act) {
        store.begin(life);
        try {
            life.survives(() -> {
                act.run();
                mine().forEach(Timer::turn);
            });
        } catch (RuntimeException | AssertionError answered) {
            if (!life.hasDied()) throw answered;
        } finally {
            store.begin(Mortal.immortal());
        }
    }

    private List<Timer> mine() {
        return timers.entrySet().stream()
                .filter(timer -> !LEFT_OUT.contains(timer.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// In the other order than before it was killed: timers owe each other nothing.
    @Override
    protected final void rest() {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            String before = store.life().epitaph();
            mine().reversed().forEach(Timer::turn);
            relay.send();
            broker.now.deliver(inbox);
            if (store.life().epitaph().equals(before)) return;
        }
        throw new AssertionError("never comes to rest");
    }

    private World world() {
        return new World(store.contents(database), broker.now.copy(), clock.instant());
    }

    private void to(World world) {
        store.begin(Mortal.immortal());
        store.restore(database, world.stored());
        broker.now = world.broker().copy();
        clock.moveTo(world.now());
    }

    /// Another service tells something, the next of its subject, once; and whoever was not killed hears it.
    protected final void told(Contract<?> contract, String subject, String key, Object data) {
        String json = new EventJson().write(data);
        if (broker.now.told(contract.type()).stream().noneMatch(event -> json.equals(event.json()))) {
            tell(contract, subject, key, json);
        }
        broker.now.deliver(inbox);
    }

    private void tell(Contract<?> contract, String subject, String key, String json) {
        long sequence = 1
                + broker.now.told().stream()
                        .filter(event -> event.subject().name().equals(subject))
                        .count();
        broker.now.publish(new PendingEvent(
                subject + "#" + sequence,
                new EventKind(contract.type(), contract.topic()),
                new Subject(subject, key),
                sequence,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN,
                json));
    }
}
