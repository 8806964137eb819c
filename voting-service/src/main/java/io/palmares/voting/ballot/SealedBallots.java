package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.util.List;
import java.util.function.Consumer;

/// Which ballots a seal holds. An insertion that was too late for a promise may still lie beside them in the store.
public interface SealedBallots {
    /// One ballot of a seal.
    record SealedBallot(Hash leaf, BallotId id) {}

    /// Keeps the list of a root. The same root has the same list, so keeping it twice is harmless.
    ///
    /// @param ballots ascending by leaf
    void keep(Hash root, List<SealedBallot> ballots);

    boolean holds(Hash root, Hash leaf);

    /// The list in parts, ascending by leaf.
    void each(Hash root, Consumer<List<SealedBallot>> part);
}
