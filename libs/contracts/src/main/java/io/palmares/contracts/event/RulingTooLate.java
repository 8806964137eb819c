package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.ruling.too-late.v1` on `awards.ballot-boxes`. The box could not carry out a ruling any more.
public record RulingTooLate(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String ruling,
        RulingKind kind,
        String reason,
        Instant at)
        implements Event {}
