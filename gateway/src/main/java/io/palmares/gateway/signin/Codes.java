package io.palmares.gateway.signin;

import java.time.Instant;
import java.util.Optional;

/// The codes that were mailed and not yet used.
public interface Codes {

    /// Replaces the address's former code.
    void put(PendingCode code);

    /// Counts an attempt, and only then tells what it was: parallel guesses get no more attempts than one after the
    /// other.
    Optional<PendingCode> attempt(String id);

    /// Whether this call took it: of parallel calls with the right code, one does.
    boolean take(PendingCode code);

    void removeExpired(Instant now);
}
