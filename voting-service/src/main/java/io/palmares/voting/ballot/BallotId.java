package io.palmares.voting.ballot;

import io.palmares.ledger.PublicKey;

/// What a store keeps ballots by: the key that signed and the number of the cast. One ballot for each.
public record BallotId(PublicKey key, long seq) {
    public static BallotId parse(String text) {
        int colon = text.indexOf(':');
        return new BallotId(PublicKey.parse(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    /// `pk:seq`.
    @Override
    public String toString() {
        return key + ":" + seq;
    }
}
