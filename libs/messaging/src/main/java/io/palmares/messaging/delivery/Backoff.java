package io.palmares.messaging.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How long to wait before the next try of the same thing: twice as long each time, up to a limit.
public final class Backoff<K> {
    private final Duration first;
    private final Duration longest;
    private final Map<K, Duration> waits = new ConcurrentHashMap<>();

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    public Duration next(K thing) {
        return waits.merge(thing, first, (last, _) -> shorter(last.multipliedBy(2), longest));
    }

    public void succeeded(K thing) {
        waits.remove(thing);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
