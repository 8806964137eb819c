package io.palmares.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `io.palmares.ballot-box.opened.v1` on `awards.ballot-boxes`. The box takes ballots.
public record BallotBoxOpened(
        String edition,
        String category,
        String electorClass,
        @Nullable String section,
        String paper,
        Instant at) implements Event {}
