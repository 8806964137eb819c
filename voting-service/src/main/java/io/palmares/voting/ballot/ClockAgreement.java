package io.palmares.voting.ballot;

import java.time.Duration;
import java.time.Instant;

/// Whether this machine's clock agrees with the store's. A copy whose clock does not takes no ballots: it could keep a
/// box open that the others have closed.
public final class ClockAgreement {
    public static final Duration MOST = Duration.ofMillis(500);
    private volatile boolean holds;

    /// Takes a comparison over.
    ///
    /// @param before this machine's clock when the store was asked
    /// @param store what the store's clock said
    /// @param after this machine's clock when the answer came
    public void measured(Instant before, Instant store, Instant after) {
        holds = !store.isBefore(before.minus(MOST)) && !store.isAfter(after.plus(MOST));
    }

    /// False before the first measurement.
    public boolean holds() {
        return holds;
    }
}
