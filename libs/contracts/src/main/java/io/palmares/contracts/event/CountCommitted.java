package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.count.committed.v1` on `awards.results`. A count exists; its content is not public.
public record CountCommitted(
        String edition,
        String category,
        String commitment,
        Instant at,
        @Nullable String entry) implements Event {}
