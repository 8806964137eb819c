package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.paper.frozen.v1` on `awards.ballot-boxes`. A ballot paper with all its signatures; `paper` is the
/// leaf of its entry.
public record PaperFrozen(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String paper,
        int rollVersion,
        Instant opens,
        Instant closes,
        String entry)
        implements Event {}
