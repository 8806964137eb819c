package io.palmares.messaging.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// One thread and its queue. A document always takes the same lane, so a relay never works twice on one at a time.
final class Lane {
    private static final Optional<Parcel> END = Optional.empty();
    private final BlockingQueue<Optional<Parcel>> queue = new LinkedBlockingQueue<>();
    private final Set<Parcel> queued = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Lane(String name, Consumer<Parcel> work) {
        thread = Thread.ofVirtual().name(name).start(() -> run(work));
    }

    void add(Parcel parcel) {
        if (queued.add(parcel)) {
            queue.add(Optional.of(parcel));
        }
    }

    /// Ends the lane once it has worked off what is queued now.
    void close() {
        queue.add(END);
    }

    void await(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            thread.interrupt();
        }
    }

    private void run(Consumer<Parcel> work) {
        try {
            for (Optional<Parcel> next = queue.take(); next.isPresent(); next = queue.take()) {
                queued.remove(next.get()); // before the work: what is written meanwhile queues again
                work.accept(next.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
