package io.palmares.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/// Token buckets in this process's memory: with several gateways, each has its own.
public final class RateLimits {

    private static final long CLIENTS = 200_000;

    private final LoadingCache<Client, Bucket> buckets;
    private final LoadingCache<String, Bucket> addresses;

    private record Client(RouteClass kind, String key) {}

    public RateLimits(Limits limits) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(client -> bucket(limits.perMinute(client.kind()), Duration.ofMinutes(1)));
        this.addresses = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(Duration.ofMinutes(20))
                .build(address -> bucket(limits.codesPerAddress(), Duration.ofMinutes(10)));
    }

    /// Nothing if the request may pass; else how long to wait.
    public Optional<Duration> wait(RouteClass kind, String client) {
        return wait(buckets.get(new Client(kind, client)));
    }

    /// The same for one more code to a mail address.
    public Optional<Duration> waitForCode(String address) {
        return wait(addresses.get(address));
    }

    private static Optional<Duration> wait(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }
}
