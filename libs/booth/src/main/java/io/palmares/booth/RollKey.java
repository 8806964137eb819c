package io.palmares.booth;

import io.palmares.ledger.Bytes;

/// The secret of one category from which every elector's right is derived; destroyed before ballots are opened.
public record RollKey(Bytes secret) {
    public static final int LENGTH = 32;

    public RollKey {
        Lengths.require(secret, LENGTH, "a roll key");
    }

    public static RollKey generate(RandomSource random) {
        return new RollKey(random.bytes(LENGTH));
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "RollKey";
    }
}
