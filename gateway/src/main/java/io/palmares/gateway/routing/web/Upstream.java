package io.palmares.gateway.routing.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One service behind: as many calls at once as it can bear, none while it does not answer, and none without end.
/// What counts against it is not answering, whatever its answers say.
final class Upstream {

    /// How long a call waits for its turn. A crowd at closing time waits here, where waiting costs nothing, and the
    /// service goes through it at its own pace.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter limit;
    private final ExecutorService threads;

    Upstream(String name, Duration limit, int concurrent, ExecutorService threads) {
        this.breaker = CircuitBreaker.of(name, breakerConfig());
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(concurrent)
                        .maxWaitDuration(PATIENCE)
                        .build());
        this.limit = TimeLimiter.of(
                name,
                TimeLimiterConfig.custom()
                        .timeoutDuration(limit)
                        .cancelRunningFuture(true)
                        .build());
        this.threads = threads;
    }

    private static CircuitBreakerConfig breakerConfig() {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize(10)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreExceptions(BulkheadFullException.class)
                .build();
    }

    ServerResponse call(ServerRequest request, HandlerFunction<ServerResponse> next) {
        Callable<ServerResponse> limited =
                TimeLimiter.decorateFutureSupplier(limit, () -> threads.submit(() -> next.handle(request)));
        try {
            return CircuitBreaker.decorateCallable(breaker, Bulkhead.decorateCallable(bulkhead, limited))
                    .call();
        } catch (CallNotPermittedException | BulkheadFullException e) {
            throw UpstreamProblems.busy().exception();
        } catch (Exception e) {
            throw UpstreamProblems.of(e, breaker.getName()).exception();
        }
    }
}
