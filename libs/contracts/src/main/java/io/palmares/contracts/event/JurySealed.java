package io.palmares.contracts.event;

import org.jspecify.annotations.Nullable;

/// `io.palmares.jury.sealed.v1` on `awards.shortlists`. The locked scorecards of a category: how many, and the RFC
/// 6962 root over their canonical lines. `commitment` is the salted hash of that root which the log holds.
public record JurySealed(
        String edition,
        String category,
        int scorecards,
        String digest,
        @Nullable String commitment,
        @Nullable String entry)
        implements Event {}
