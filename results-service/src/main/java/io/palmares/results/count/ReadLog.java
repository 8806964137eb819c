package io.palmares.results.count;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.SignedNote;
import java.util.List;

/// The log of a closed box as it is public.
///
/// @param entries `box`, ballots, `close`, in the order of the tree
public record BoxLog(SignedNote checkpoint, List<Bytes> entries) {
    public BoxLog {
        entries = List.copyOf(entries);
    }
}
