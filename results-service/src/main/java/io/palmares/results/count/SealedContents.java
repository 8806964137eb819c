package io.palmares.results.count;

import io.palmares.booth.Strikes;
import io.palmares.ledger.Bytes;
import java.util.List;

/// What is to be counted of a sealed box.
///
/// @param entries `box`, ballots, `close`, in the order of the seal's tree
/// @param admitted ballots that rulings brought in after the seal
/// @param withdrawn candidates who withdrew before the close
record SealedContents(List<Bytes> entries, Strikes strikes, List<Bytes> admitted, List<String> withdrawn) {
    SealedContents {
        entries = List.copyOf(entries);
        admitted = List.copyOf(admitted);
        withdrawn = List.copyOf(withdrawn);
    }

    SealedContents withoutStrikes() {
        return new SealedContents(entries, Strikes.NONE, admitted, withdrawn);
    }
}
