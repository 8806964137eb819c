package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Hash;
import java.util.Optional;
import java.util.Set;

/// Tells what became of the ballot behind a receipt code: never what is on it. Does the same work whatever the answer.
public final class CheckReceipt {
    private static final int LEAF_PART = 20;
    private final BallotStores stores;
    private final Announcements announcements;

    public CheckReceipt(BallotStores stores, Announcements announcements) {
        this.stores = stores;
        this.announcements = announcements;
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
        /// Opened and counted; the result is public.
        COUNTED,
        /// Could not be opened, or did not keep what it committed to; the result is public.
        SPOILED,
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

    /// Whatever may matter is looked up first, whether it will or not.
    private Status status(StoredBallot ballot, BallotBox box, Optional<StoredBallot> next) {
        boolean placed = isPlaced(ballot);
        Optional<Set<Hash>> spoiled = announcements.spoiled(box.id().category());
        if (!(box.state() instanceof BoxState.WithSeal with)) {
            return next.isPresent() ? Status.SUPERSEDED : placed ? Status.INCLUDED : Status.ACCEPTED;
        }
        if (with.strikes().stream().anyMatch(s -> s.names(ballot.id().key(), ballot.leaf()))) {
            return Status.STRUCK;
        }
        if (!placed && !isAdmitted(with, ballot)) {
            return Status.NOT_INCLUDED;
        }
        return next.filter(n -> isPlaced(n) || isAdmitted(with, n)).isPresent()
                ? Status.SUPERSEDED
                : included(ballot, spoiled);
    }

    private static Status included(StoredBallot ballot, Optional<Set<Hash>> spoiled) {
        return spoiled.map(leaves -> leaves.contains(ballot.leaf()) ? Status.SPOILED : Status.COUNTED)
                .orElse(Status.INCLUDED);
    }

    private static boolean isAdmitted(BoxState.WithSeal with, StoredBallot ballot) {
        return with.admissions().stream().anyMatch(a -> a.leaf().equals(ballot.leaf()));
    }

    private boolean isPlaced(StoredBallot ballot) {
        return stores.ballots().indexOf(ballot.paper(), ballot.leaf()).isPresent();
    }
}
