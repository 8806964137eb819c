package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.ballot-box.sealed.v1` on `awards.ballot-boxes`. The box is closed for ever: RFC 6962 root over its
/// `leaves` entries (box, ballots, close).
public record BallotBoxSealed(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String paper,
        int leaves,
        String root,
        int ballots,
        int keys,
        Instant at,
        @Nullable String entry)
        implements Event {}
