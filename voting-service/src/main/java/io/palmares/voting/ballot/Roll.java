package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A frozen roll, as far as the box needs it.
///
/// @param weight of each ballot, an exact fraction `n` or `n/d`
/// @param mergedInto the class its electors went to
/// @param heard when this service took it over, by its own deadlines clock: opening is a day later at the earliest
public record Roll(
        int version,
        String weight,
        int size,
        Hash root,
        @Nullable String mergedInto,
        Instant heard) {
    /// A class merged away, or without electors, has no box.
    public boolean hasBox() {
        return size > 0;
    }
}
