package io.palmares.booth;

import io.palmares.ledger.Bytes;
import io.palmares.ledger.Entry;
import io.palmares.ledger.Hash;
import io.palmares.ledger.Origin;
import io.palmares.ledger.PublicKey;
import java.util.Set;

/// A paper as its log entry. Its id is the entry's leaf hash: whatever changes in it, ballots no longer fit.
public record FrozenPaper(Entry entry, BallotPaper paper, Hash id) {

    public static FrozenPaper of(Entry entry) {
        return new FrozenPaper(entry, BallotPaper.read(entry.body()), entry.leaf());
    }

    /// Checks the form; [#isSignedBy] checks who vouches for it.
    /// @throws io.palmares.ledger.Malformed naming what is wrong
    public static FrozenPaper read(Bytes entry) {
        return of(Entry.parse(entry.toArray()));
    }

    /// True if the returning officer and results signed it, and nobody else.
    public boolean isSignedBy(PublicKey officer, PublicKey results) {
        return !officer.equals(results) && entry.signers().equals(Set.of(officer, results)) && entry.isSignedWell();
    }

    /// The origin of the paper's box log.
    public Origin box() {
        return paper.scope().box();
    }
}
