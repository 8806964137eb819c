package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.rollkey.destroyed.v1` on `awards.electorates`. The key from which the rights of a category were
/// derived is gone.
public record RollKeyDestroyed(
        String edition,
        String category,
        Instant at,
        @Nullable String entry) implements Event {}
