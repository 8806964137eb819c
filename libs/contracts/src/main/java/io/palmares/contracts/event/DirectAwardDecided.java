package io.palmares.contracts.event;

import java.time.Instant;

/// `io.palmares.direct-award.decided.v1` on `awards.nominations`. A DIRECT category has its recipient, accepted in
/// confidence. `citationHash` is salted.
public record DirectAwardDecided(
        String edition,
        String category,
        String nominee,
        String candidate,
        String label,
        String citationHash,
        Instant embargoUntil)
        implements Event {}
