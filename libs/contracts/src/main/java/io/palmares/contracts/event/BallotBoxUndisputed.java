package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.ballot-box.undisputed.v1` on `awards.ballot-boxes`. The dispute window is over.
public record BallotBoxUndisputed(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String paper,
        int struck,
        int admitted,
        Instant at)
        implements Event {}
