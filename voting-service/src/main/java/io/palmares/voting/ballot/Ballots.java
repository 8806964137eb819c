package io.palmares.voting.ballot;

import io.palmares.ledger.Hash;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The ballots of every box. Each is queued until it has its place in the box's log.
public interface Ballots {
    /// Stores the ballot, queued, if none has its id; else gives the one that has.
    Optional<StoredBallot> insert(StoredBallot ballot);

    Optional<StoredBallot> find(BallotId id);

    /// Those that there are, in any order.
    List<StoredBallot> find(List<BallotId> ids);

    /// By the first 20 characters of its receipt code.
    Optional<StoredBallot> findByCode(String code);

    /// Every ballot of a paper that was acknowledged before and has no place in the log, in any order.
    void eachQueued(Hash paper, Consumer<StoredBallot> consumer);

    /// They have these places in the log of the paper's box, one after the other. Told again, it changes nothing.
    ///
    /// @param index of the first
    void place(Hash paper, long index, List<BallotId> ballots);

    /// Where a ballot stands in the log of the paper's box.
    Optional<Long> indexOf(Hash paper, Hash leaf);

    /// Distinct keys that have a ballot in the log of the paper's box.
    int keys(Hash paper);
}
