package io.palmares.messaging.relay;

import static io.palmares.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.palmares.messaging.Cause;
import io.palmares.messaging.EventKind;
import io.palmares.messaging.PendingEvent;
import io.palmares.messaging.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayingTest {
    private final MemoryPendingEvents documents = new MemoryPendingEvents();
    private final List<PendingEvent> onTheBroker = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<OutboxRelay> relays = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void sendsWhatWasThereBeforeItStarted() {
        documents.add("a", event("a", 1));
        relay(this::publish, documents).start();
        eventually(() -> assertThat(onTheBroker).containsExactly(event("a", 1)));
        assertThat(documents.waiting(9)).isEmpty();
    }

    @Test
    void sendsAtOnceWhenWoken() {
        OutboxRelay relay = new OutboxRelay(
                this::publish,
                new OutboxRelay.Pace(Duration.ofHours(1), Duration.ofSeconds(5), 2),
                new SimpleMeterRegistry());
        relays.add(relay);
        Wake wake = relay.register(documents);
        relay.start();
        documents.add("a", event("a", 1));
        wake.written("a");
        eventually(() -> assertThat(onTheBroker).containsExactly(event("a", 1)));
    }

    @Test
    void sendsAgainUnderTheSameIdWhenTheBrokerDidNotAnswer() {
        refusals.set(3);
        documents.add("a", event("a", 1));
        documents.add("a", event("a", 2));
        relay(this::publish, documents).start();
        eventually(() -> assertThat(onTheBroker).containsExactly(event("a", 1), event("a", 2)));
    }

    @Test
    void sendsAgainUnderTheSameIdWhenItDiedBetweenSendingAndForgetting() {
        documents.add("a", event("a", 1));
        documents.add("a", event("a", 2));
        DyingBeforeForgetting dying = new DyingBeforeForgetting(documents);
        relay(this::publish, dying).start();
        eventually(() -> assertThat(documents.waiting(9)).isEmpty());
        assertThat(onTheBroker).containsExactly(event("a", 1), event("a", 2), event("a", 1), event("a", 2));
    }

    @Test
    void forgetsWhatTheBrokerHasWhenALaterOneFails() {
        documents.add("a", event("a", 1));
        documents.add("a", event("a", 2));
        relay(
                        event -> {
                            if (event.sequence() == 2 && refusals.getAndIncrement() == 0) {
                                throw new IllegalStateException("no answer");
                            }
                            onTheBroker.add(event);
                        },
                        documents)
                .start();
        eventually(() -> assertThat(documents.waiting(9)).isEmpty());
        assertThat(onTheBroker).containsExactly(event("a", 1), event("a", 2));
    }

    @Test
    void neverLeavesAGapWhenTwoRelaysShareTheDocuments() {
        IntStream.range(0, 20)
                .forEach(d ->
                        LongStream.rangeClosed(1, 20).forEach(s -> documents.add("doc" + d, event("doc" + d, s))));
        relay(this::publish, documents).start();
        relay(this::publish, documents).start();
        eventually(() -> assertThat(documents.waiting(99)).isEmpty());
        IntStream.range(0, 20)
                .forEach(d -> assertThat(firstCopies("doc" + d))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 20).boxed().toList()));
    }

    @Test
    void sendsWhatIsWaitingBeforeItStops() {
        OutboxRelay relay = relay(this::publish, documents);
        relay.start();
        documents.add("a", event("a", 1));
        relay.stop();
        assertThat(onTheBroker).containsExactly(event("a", 1));
    }

    @Test
    void stopsEvenIfTheBrokerNeverAnswers() throws InterruptedException {
        documents.add("a", event("a", 1));
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        OutboxRelay relay = new OutboxRelay(
                _ -> {
                    sending.countDown();
                    await(never);
                },
                new OutboxRelay.Pace(Duration.ofMillis(5), Duration.ofMillis(50), 1),
                new SimpleMeterRegistry());
        relay.register(documents);
        relay.start();
        sending.await();
        relay.stop();
        assertThat(relay.isRunning()).isFalse();
        assertThat(documents.waiting(9)).containsExactly("a");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutboxRelay relay(Publisher publisher, PendingEvents collection) {
        OutboxRelay relay = new OutboxRelay(
                publisher,
                new OutboxRelay.Pace(Duration.ofMillis(5), Duration.ofSeconds(5), 4),
                new SimpleMeterRegistry());
        relay.register(collection);
        relays.add(relay);
        return relay;
    }

    private void publish(PendingEvent event) {
        if (refusals.getAndDecrement() > 0) {
            throw new IllegalStateException("broker is down");
        }
        onTheBroker.add(event);
    }

    private List<Long> firstCopies(String subject) {
        return onTheBroker.stream()
                .filter(e -> e.subject().name().equals(subject))
                .map(PendingEvent::sequence)
                .distinct()
                .toList();
    }

    private static PendingEvent event(String subject, long sequence) {
        return new PendingEvent(
                subject + "#" + sequence,
                new EventKind("io.palmares.told.v1", "test.stories"),
                new Subject(subject, subject),
                sequence,
                Instant.EPOCH,
                null,
                Cause.UNKNOWN,
                "{}");
    }

    /// Loses its life once, after the broker has the events and before the document forgets them.
    private record DyingBeforeForgetting(MemoryPendingEvents documents, AtomicInteger deaths) implements PendingEvents {
        DyingBeforeForgetting(MemoryPendingEvents documents) {
            this(documents, new AtomicInteger());
        }

        @Override
        public String name() {
            return documents.name();
        }

        @Override
        public List<String> waiting(int limit) {
            return documents.waiting(limit);
        }

        @Override
        public List<PendingEvent> of(String documentId) {
            return documents.of(documentId);
        }

        @Override
        public void sent(String documentId, List<PendingEvent> events) {
            if (deaths.getAndIncrement() == 0) {
                throw new IllegalStateException("killed");
            }
            documents.sent(documentId, events);
        }
    }
}
