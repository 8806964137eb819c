package io.palmares.gateway.limits.buckets;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.palmares.gateway.limits.Limits;
import io.palmares.gateway.limits.RateLimits;
import io.palmares.gateway.limits.RouteClass;
import io.palmares.gateway.signin.CodeAllowance;
import io.palmares.gateway.signin.Email;
import java.time.Duration;
import java.util.Optional;

/// Token buckets in this process's memory: with several gateways, each has its own.
public final class BucketLimits implements RateLimits, CodeAllowance {

    private static final long CLIENTS = 200_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final LoadingCache<Client, Bucket> clients;
    private final LoadingCache<Email, Bucket> addresses;

    private record Client(RouteClass kind, String key) {}

    public BucketLimits(Limits limits) {
        this.clients = kept(TEN_MINUTES).build(client -> bucket(limits.perMinute(client.kind()), MINUTE));
        this.addresses =
                kept(TEN_MINUTES.multipliedBy(2)).build(address -> bucket(limits.codesPerAddress(), TEN_MINUTES));
    }

    @Override
    public Optional<Duration> wait(RouteClass kind, String client) {
        return wait(clients.get(new Client(kind, client)));
    }

    @Override
    public Optional<Duration> wait(Email address) {
        return wait(addresses.get(address));
    }

    private static Caffeine<Object, Object> kept(Duration idle) {
        return Caffeine.newBuilder().maximumSize(CLIENTS).expireAfterAccess(idle);
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
