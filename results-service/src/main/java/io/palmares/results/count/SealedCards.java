package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import java.util.List;
import java.util.Optional;

/// A jury's locked scorecards.
///
/// @param lines canonical JSON, in the order of their root
/// @param salt of what the log says of that root
public record SealedCards(List<Bytes> lines, Optional<Bytes> salt) {
    static final SealedCards NONE = new SealedCards(List.of(), Optional.empty());

    public SealedCards {
        lines = List.copyOf(lines);
    }
}
