package io.palmares.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/// Waits for what other threads and processes bring about.
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Eventually() {}

    /// Returns once the assertions hold; fails with theirs if they still do not after 20 seconds.
    public static void eventually(ThrowingRunnable assertions) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .untilAsserted(assertions);
    }
}
