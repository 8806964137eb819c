package io.palmares.gateway.passkey;

import java.time.Instant;
import java.util.Optional;

/// The questions that wait for an answer.
public interface Challenges {

    /// Replaces the holder's former one for this purpose.
    void put(Challenge challenge);

    /// Takes it away, so that of several answers, even at the same time, one is looked at.
    Optional<Challenge> take(String holder, Challenge.Purpose purpose);

    void removeExpired(Instant now);
}
