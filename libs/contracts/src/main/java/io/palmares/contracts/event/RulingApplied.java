package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.ruling.applied.v1` on `awards.ballot-boxes`. The box carried out a ruling.
public record RulingApplied(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String ruling,
        RulingKind kind,
        Instant at)
        implements Event {}
