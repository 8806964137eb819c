package io.palmares.booth;

import io.palmares.ledger.Hash;
import java.util.Optional;

/// A ballot's place among those of its key.
///
/// @param seq 1 for the first, then 2, 3, …
/// @param prev the leaf of the one before; empty for the first
public record Revision(long seq, Optional<Hash> prev) {
    static final long MOST = 0xFFFF_FFFFL;

    public Revision {
        if (seq < 1 || seq > MOST) {
            throw new IllegalArgumentException("seq is a u32 from 1");
        }
    }

    public static Revision first() {
        return new Revision(1, Optional.empty());
    }

    /// The next after a ballot.
    public static Revision after(long seq, Hash leaf) {
        return new Revision(seq + 1, Optional.of(leaf));
    }

    /// Whether only the first has no predecessor.
    public boolean isWellLinked() {
        return (seq == 1) == prev.isEmpty();
    }
}
