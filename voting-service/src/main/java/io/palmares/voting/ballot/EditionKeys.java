package io.palmares.voting.ballot;

import io.palmares.ledger.SigningKey;

/// The keys that the box signs with, one pair for an edition: made on first asking, then always the same.
public interface EditionKeys {
    /// The keys of an edition.
    ///
    /// @param log signs entries of the logs
    /// @param promise signs promises
    record Pair(SigningKey log, SigningKey promise) {}

    Pair of(String edition);
}
