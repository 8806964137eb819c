package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.ReceiptCode;
import java.util.Optional;

/// Tells what became of the ballot behind a receipt code: never what is on it. Does the same work whatever the answer.
public final class CheckReceipt {
    private static final int LEAF_PART = 20;
    private final BallotStores stores;

    public CheckReceipt(BallotStores stores) {
        this.stores = stores;
    }

    /// What a receipt can be told.
    public enum Status {
        /// No ballot has this code.
        UNKNOWN,
        /// Stored, and not in the log yet.
        ACCEPTED,
        /// In the log, or admitted to it.
        INCLUDED,
        /// A later ballot of the same right replaced it.
        SUPERSEDED,
        STRUCK,
        /// Came too late for a promise and is not in the log.
        NOT_INCLUDED
    }

    public Status check(ReceiptCode code) {
        Optional<StoredBallot> ballot = stores.ballots().findByCode(code.value().substring(0, LEAF_PART));
        Optional<StoredBallot> next =
                ballot.map(b -> new BallotId(b.id().key(), b.id().seq() + 1)).flatMap(stores.ballots()::find);
        return ballot.flatMap(b -> boxOf(b).map(box -> status(b, box, next))).orElse(Status.UNKNOWN);
    }

    private Optional<BallotBox> boxOf(StoredBallot stored) {
        return Ballot.read(stored.entry()) instanceof BallotReading.Good(Ballot ballot)
                ? BoxId.ofLog(ballot.log()).flatMap(stores.boxes()::find)
                : Optional.empty();
    }

    private Status status(StoredBallot ballot, BallotBox box, Optional<StoredBallot> next) {
        if (box.state() instanceof BoxState.WithSeal with) {
            if (with.strikes().stream().anyMatch(s -> s.names(ballot.id().key(), ballot.leaf()))) {
                return Status.STRUCK;
            }
            if (!isIn(with, ballot)) {
                return Status.NOT_INCLUDED;
            }
            return next.filter(n -> isIn(with, n)).isPresent() ? Status.SUPERSEDED : Status.INCLUDED;
        }
        return next.isPresent() ? Status.SUPERSEDED : isPlaced(ballot) ? Status.INCLUDED : Status.ACCEPTED;
    }

    private boolean isIn(BoxState.WithSeal with, StoredBallot ballot) {
        return isPlaced(ballot)
                || with.admissions().stream().anyMatch(a -> a.leaf().equals(ballot.leaf()));
    }

    private boolean isPlaced(StoredBallot ballot) {
        return stores.ballots().indexOf(ballot.paper(), ballot.leaf()).isPresent();
    }
}
