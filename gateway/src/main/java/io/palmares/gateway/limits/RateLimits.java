package io.palmares.gateway.limits;

import java.time.Duration;
import java.util.Optional;

/// How fast each client may go on.
public interface RateLimits {

    /// Counts a request. Nothing if it may pass; else how long to wait.
    Optional<Duration> wait(RouteClass kind, String client);
}
