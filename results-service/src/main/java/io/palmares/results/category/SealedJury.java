package io.palmares.results.category;

import org.jspecify.annotations.Nullable;

/// The locked scorecards: how many, the RFC 6962 root over their lines, and the salted hash of that root that the log
/// holds.
public record SealedJury(
        int scorecards, String digest, @Nullable String commitment) {}
