package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The ballots of every box.
public interface Ballots {
    /// Stores the ballot if none has its id; else gives the one that has.
    Optional<StoredBallot> insert(StoredBallot ballot);

    Optional<StoredBallot> find(BallotId id);

    /// Those that there are, in any order.
    List<StoredBallot> find(List<BallotId> ids);

    /// By the first 20 characters of its receipt code.
    Optional<StoredBallot> findByCode(String code);

    /// Every ballot of a paper that was acknowledged before, in any order.
    void each(Hash paper, Consumer<StoredBallot> consumer);

    /// Distinct keys that have cast on a paper.
    int keys(Hash paper);
}
