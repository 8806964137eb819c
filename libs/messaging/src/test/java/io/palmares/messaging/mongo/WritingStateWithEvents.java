package io.palmares.messaging.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.NewEvent;
import io.palmares.messaging.Outbox;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import io.palmares.messaging.relay.OutboxRelay;
import io.palmares.testkit.EmbeddedStack;
import io.palmares.testkit.Stack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/// The contract of guarded writes and pending events, on any store.
abstract class WritingStateWithEvents {
    private static final EventKind KIND = new EventKind("io.palmares.told.v1", "test.stories");
    private static final Instant NOW = Instant.parse("2020-11-10T09:00:00.123Z");
    private final MongoClient client;
    private final MongoTemplate mongo;
    private final AtomicInteger ids = new AtomicInteger();
    private final Outbox outbox =
            new Outbox(() -> "id" + ids.incrementAndGet(), Clock.fixed(NOW, ZoneOffset.UTC), Object::toString);
    private final List<String> woken = Collections.synchronizedList(new ArrayList<>());
    private final Documents documents;
    private final GuardedWrites writes;
    private final MongoPendingEvents pending;

    record Thing(String name, long version) {}

    WritingStateWithEvents(Stack stack) {
        client = MongoClients.create(stack.mongoUri());
        mongo = new MongoTemplate(client, EmbeddedStack.freshSpace());
        documents = new Documents(mongo, "things");
        writes = new GuardedWrites(documents, outbox, woken::add);
        pending = new MongoPendingEvents(documents);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void storesBothInOneDocumentAndWakesTheRelay() {
        assertThat(writes.insert("t", new Thing("T", 0), told("one"), told("two")))
                .isEqualTo(new Written(1));
        assertThat(stored("t"))
                .containsEntry("name", "T")
                .containsEntry("version", 1L)
                .containsEntry("sequence", 2L)
                .containsEntry("outbox", true)
                .doesNotContainKey("_class");
        assertThat(pending.of("t"))
                .containsExactly(
                        new PendingEvent(
                                "id1",
                                KIND,
                                subject(),
                                1,
                                NOW,
                                "urn:palmares:event:" + KIND.type(),
                                Cause.UNKNOWN,
                                "one"),
                        new PendingEvent(
                                "id2",
                                KIND,
                                subject(),
                                2,
                                NOW,
                                "urn:palmares:event:" + KIND.type(),
                                Cause.UNKNOWN,
                                "two"));
        assertThat(woken).containsExactly("t");
    }

    @Test
    void leavesTheRelayAsleepWithoutEvents() {
        writes.insert("t", new Thing("T", 0));
        assertThat(stored("t")).doesNotContainKey("outbox");
        assertThat(woken).isEmpty();
        assertThat(pending.waiting(9)).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        writes.insert("t", new Thing("first", 0));
        assertThat(writes.insert("t", new Thing("second", 0), told("lost"))).isEqualTo(new Insertion.Taken());
        assertThat(mongo.findById("t", Thing.class, "things")).isEqualTo(new Thing("first", 1));
        assertThat(woken).isEmpty();
    }

    @Test
    void replacesTheExpectedVersionOnly() {
        writes.insert("t", new Thing("T", 0));
        assertThat(writes.replace("t", 1, new Thing("U", 1))).isEqualTo(new Written(2));
        assertThat(writes.replace("t", 1, new Thing("V", 1))).isEqualTo(new Replacement.Stale(2));
        assertThat(writes.replace("t", 3, new Thing("V", 1))).isEqualTo(new Replacement.Stale(2));
        assertThat(mongo.findById("t", Thing.class, "things")).isEqualTo(new Thing("U", 2));
    }

    @Test
    void doesNotReplaceWhatIsNotThere() {
        assertThat(writes.replace("t", 0, new Thing("T", 0))).isEqualTo(new Replacement.Absent());
        assertThat(stored("t")).isNull();
    }

    @Test
    void keepsWhatStillWaitsAndGoesOnCounting() {
        writes.insert("t", new Thing("T", 0), told("one"), told("two"));
        pending.sent("t", pending.of("t").subList(0, 1));
        writes.replace("t", 1, new Thing("U", 0), told("three"));
        assertThat(pending.of("t")).map(PendingEvent::json).containsExactly("two", "three");
        assertThat(pending.of("t")).map(PendingEvent::sequence).containsExactly(2L, 3L);
    }

    @Test
    void goesOnCountingAfterAllWasSent() {
        writes.insert("t", new Thing("T", 0), told("one"));
        pending.sent("t", pending.of("t"));
        assertThat(stored("t")).doesNotContainKey("outbox").containsEntry("pending", List.of());
        writes.replace("t", 1, new Thing("U", 0), told("two"));
        assertThat(pending.of("t")).map(PendingEvent::sequence).containsExactly(2L);
        assertThat(pending.waiting(9)).containsExactly("t");
    }

    @Test
    void keepsTheFlagForWhatWasAddedWhileSending() {
        writes.insert("t", new Thing("T", 0), told("one"));
        List<PendingEvent> sending = pending.of("t");
        writes.replace("t", 1, new Thing("U", 0), told("two"));
        pending.sent("t", sending);
        assertThat(pending.waiting(9)).containsExactly("t");
        assertThat(pending.of("t")).map(PendingEvent::json).containsExactly("two");
    }

    @Test
    void forgetsTwiceWithoutHarm() {
        writes.insert("t", new Thing("T", 0), told("one"));
        List<PendingEvent> sending = pending.of("t");
        pending.sent("t", sending);
        writes.replace("t", 1, new Thing("U", 0), told("two"));
        pending.sent("t", sending);
        assertThat(pending.of("t")).map(PendingEvent::json).containsExactly("two");
        assertThat(pending.waiting(9)).containsExactly("t");
    }

    @Test
    void holdsAThousandWaitingEventsAndNotOneMore() {
        writes.insert("t", new Thing("T", 0), many(999));
        assertThat(writes.replace("t", 1, new Thing("T", 0), told("the thousandth")))
                .isEqualTo(new Written(2));
        assertThat(writes.replace("t", 2, new Thing("T", 0), told("one more")))
                .isEqualTo(new Replacement.Overloaded(1_000));
        assertThat(writes.replace("t", 2, new Thing("silent", 0))).isEqualTo(new Written(3));
        assertThatThrownBy(() -> writes.insert("u", new Thing("U", 0), many(1_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void speaksOfOneSubjectOnly() {
        NewEvent other = new NewEvent(KIND, new Subject("other", "key"), "x");
        assertThatThrownBy(() -> writes.insert("t", new Thing("T", 0), told("one"), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one subject");
    }

    @Test
    void letsOneOfManyWritersOfTheSameVersionThrough() throws Exception {
        writes.insert("t", new Thing("T", 0));
        List<Replacement> outcomes = atOnce(20, i -> writes.replace("t", 1, new Thing("by " + i, 0), told("by " + i)));
        assertThat(outcomes).filteredOn(Written.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(o -> !(o instanceof Written)).containsOnly(new Replacement.Stale(2));
        assertThat(pending.of("t")).hasSize(1);
    }

    @Test
    void losesAndRepeatsNothingWhileTheRelayForgetsAtTheSameTime() throws Exception {
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        OutboxRelay relay = new OutboxRelay(
                event -> sent.add(String.valueOf(event.json())),
                new OutboxRelay.Pace(Duration.ofMillis(1), Duration.ofSeconds(5), 2),
                new SimpleMeterRegistry());
        GuardedWrites relayed = new GuardedWrites(documents, outbox, relay.register(pending));
        relayed.insert("t", new Thing("T", 0), told("0"));
        relay.start();
        for (int i = 1; i < 100; i++) {
            assertThat(relayed.replace("t", i, new Thing("T", 0), told("" + i))).isEqualTo(new Written(i + 1L));
        }
        relay.stop();
        assertThat(sent)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "" + i).toList());
    }

    @Test
    void carriesTheCauseOfAnEventIntoWhatFollows() {
        Cause cause = new Cause("story", "event-7", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        cause.during(() -> writes.insert("t", new Thing("T", 0), told("one")));
        assertThat(pending.of("t")).map(PendingEvent::cause).containsExactly(cause);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            List<Callable<T>> tasks = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static List<NewEvent> many(int number) {
        return IntStream.range(0, number).mapToObj(i -> told("" + i)).toList();
    }

    private static NewEvent told(String what) {
        return new NewEvent(KIND, subject(), what);
    }

    private static Subject subject() {
        return new Subject("thing/t", "key");
    }

    private @Nullable Document stored(String id) {
        return mongo.findById(id, Document.class, "things");
    }
}
