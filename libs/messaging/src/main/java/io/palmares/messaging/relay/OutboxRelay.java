package io.palmares.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what documents hold as pending and then forgets it there. Woken by each write; looks for waiting documents at
/// start and regularly after.
///
/// A crash at any point re-sends the same ids. Two relays on the same documents send twice at worst: the first copies
/// are always in order and without a gap.
public final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int LOOK_LIMIT = 10_000;

    /// How fast the relay works.
    ///
    /// @param look how often to look for waiting documents
    /// @param drain how long stopping may take to send what is there
    /// @param lanes how many documents are worked on at a time
    public record Pace(Duration look, Duration drain, int lanes) {}

    private final Publisher publisher;
    private final Pace pace;
    private final Counter sent;
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<PendingEvents> collections = new CopyOnWriteArrayList<>();
    private volatile List<Lane> lanes = List.of();
    private @Nullable Thread looker;

    public OutboxRelay(Publisher publisher, Pace pace, MeterRegistry meters) {
        this.publisher = publisher;
        this.pace = pace;
        this.sent = meters.counter("palmares.outbox.sent");
        meters.gauge("palmares.outbox.waiting", waiting);
    }

    /// The collection's documents are relayed from now on.
    public Wake register(PendingEvents collection) {
        collections.add(collection);
        return id -> add(new Parcel(collection, id));
    }

    public synchronized void start() {
        lanes = IntStream.range(0, pace.lanes())
                .mapToObj(i -> new Lane("relay-lane-" + i, this::deliver))
                .toList();
        looker = Thread.ofVirtual().name("relay-look").start(this::lookRegularly);
    }

    /// Sends what is waiting, as far as the broker allows within the drain time, and stops.
    public synchronized void stop() {
        if (looker != null) {
            looker.interrupt();
        }
        long end = System.nanoTime() + pace.drain().toNanos();
        await(Thread.ofVirtual().name("relay-last-look").start(this::look)::join, end);
        List<Lane> closing = lanes;
        lanes = List.of();
        closing.forEach(Lane::close);
        closing.forEach(lane -> await(lane::await, end));
    }

    public boolean isRunning() {
        return !lanes.isEmpty();
    }

    private interface Ending {
        void within(Duration patience) throws InterruptedException;
    }

    private static void await(Ending ending, long end) {
        try {
            ending.within(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookRegularly() {
        try {
            while (true) {
                look();
                Thread.sleep(pace.look());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        waiting.set(collections.stream().mapToInt(this::look).sum());
    }

    private int look(PendingEvents collection) {
        try {
            List<String> ids = collection.waiting(LOOK_LIMIT);
            ids.forEach(id -> add(new Parcel(collection, id)));
            return ids.size();
        } catch (RuntimeException e) {
            LOG.warn("outbox.look=failed collection={} cause={}", collection.name(), e.toString());
            return 0;
        }
    }

    /// Sends what waits now, on the caller's thread and without lanes.
    void sendOnce() {
        collections.forEach(all ->
                all.waiting(LOOK_LIMIT).forEach(id -> sent.increment(new Parcel(all, id).deliver(publisher))));
    }

    private void add(Parcel parcel) {
        List<Lane> open = lanes;
        if (!open.isEmpty()) {
            open.get(Math.floorMod(parcel.documentId().hashCode(), open.size())).add(parcel);
        }
    }

    private void deliver(Parcel parcel) {
        try {
            sent.increment(parcel.deliver(publisher));
        } catch (RuntimeException e) {
            LOG.warn(
                    "outbox.send=failed collection={} document={} cause={}",
                    parcel.collection().name(),
                    parcel.documentId(),
                    e.toString());
        }
    }
}
