package io.palmares.booth;

import io.palmares.ledger.Bytes;

/// Sixteen random bytes per elector and edition, kept on the identity side only. Erasing them cuts the link.
public record RollId(Bytes value) {
    public static final int LENGTH = 16;

    public RollId {
        Lengths.require(value, LENGTH, "a roll id");
    }

    public static RollId generate(RandomSource random) {
        return new RollId(random.bytes(LENGTH));
    }

    @Override
    public String toString() {
        return "RollId";
    }
}
