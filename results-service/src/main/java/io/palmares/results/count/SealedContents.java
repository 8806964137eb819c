package io.palmares.results.count;

import io.palmares.booth.Strikes;
import io.palmares.ledger.Bytes;
import java.util.List;

/// A sealed box as voting-service hands it over.
///
/// @param entries `box`, ballots, `close`, in the order of the seal's tree
/// @param admitted ballots that rulings brought in after the seal
/// @param withdrawn candidates who withdrew before the close
public record SealedContents(List<Bytes> entries, Strikes strikes, List<Bytes> admitted, List<String> withdrawn) {
    public SealedContents {
        entries = List.copyOf(entries);
        admitted = List.copyOf(admitted);
        withdrawn = List.copyOf(withdrawn);
    }

    SealedContents withoutStrikes() {
        return new SealedContents(entries, Strikes.NONE, admitted, withdrawn);
    }
}
