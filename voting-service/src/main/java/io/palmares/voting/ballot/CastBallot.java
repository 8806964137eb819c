package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.booth.BallotRefusal;
import io.palmares.booth.FrozenPaper;
import io.palmares.booth.ReceiptCode;
import io.palmares.booth.RollCommitment;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Promise;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Takes a ballot: first its signature, then anything about state; stored first, promised after.
///
/// A promise is given only if the store acknowledged within `drain` of the look that found the box open: whoever seals
/// waits that long after the closing write and then reads, so promised is sealed.
public final class CastBallot {
    private final Looks looks;
    private final KnownRolls rolls;
    private final Ballots ballots;
    private final EditionKeys keys;
    private final ClockAgreement clocks;
    private final Clock deadlines;
    private final MachineTime time;
    private final Duration drain;

    public CastBallot(
            BallotStores stores,
            EditionKeys keys,
            ClockAgreement clocks,
            Clock deadlines,
            MachineTime time,
            Duration drain) {
        this.looks = new Looks(stores.boxes(), time);
        this.rolls = new KnownRolls(stores.rolls());
        this.ballots = stores.ballots();
        this.keys = keys;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.time = time;
        this.drain = drain;
    }

    public CastOutcome cast(Bytes entry) {
        return switch (Ballot.read(entry)) {
            case BallotReading.Refused(BallotRefusal refusal) -> new CastOutcome.NotABallot(refusal);
            case BallotReading.Good(Ballot ballot) -> cast(ballot);
        };
    }

    private CastOutcome cast(Ballot ballot) {
        if (!clocks.holds()) {
            return new CastOutcome.NotReady();
        }
        return BoxId.ofLog(ballot.log())
                .map(looks::at)
                .flatMap(look -> look.box().map(box -> cast(ballot, box, look.began())))
                .orElseGet(CastOutcome.UnknownPaper::new);
    }

    private CastOutcome cast(Ballot ballot, BallotBox box, MachineTime.Moment began) {
        Optional<FrozenPaper> paper = box.paper().filter(p -> p.id().equals(ballot.paper()));
        if (paper.isEmpty()) {
            return new CastOutcome.UnknownPaper();
        }
        Optional<BallotRefusal> refusal = ballot.refusalFor(paper.get());
        if (refusal.isPresent()) {
            return new CastOutcome.NotABallot(refusal.get());
        }
        return box.takesBallots(deadlines.instant()) ? insert(ballot, box, paper.get(), began) : again(ballot, box);
    }

    private CastOutcome insert(Ballot ballot, BallotBox box, FrozenPaper paper, MachineTime.Moment began) {
        RollCommitment roll = paper.paper().roll();
        if (!rolls.holds(new RollId(box.id(), roll.version()), roll.size(), ballot.key())) {
            return new CastOutcome.NotOnRoll();
        }
        if (!follows(ballot)) {
            return new CastOutcome.OutOfOrder();
        }
        StoredBallot mine = new StoredBallot(id(ballot), ballot.paper(), ballot.leaf(), ballot.bytes());
        Optional<StoredBallot> other = ballots.insert(mine);
        if (other.isPresent() && !other.get().entry().equals(mine.entry())) {
            return new CastOutcome.AnotherBallot();
        }
        return time.atMostSince(began).compareTo(drain) < 0
                ? promised(ballot, box, other.isPresent())
                : unknown(ballot);
    }

    private boolean follows(Ballot ballot) {
        if (!ballot.revision().isWellLinked()) {
            return false;
        }
        return ballot.seq() == 1
                || ballots.find(new BallotId(ballot.key(), ballot.seq() - 1))
                        .map(StoredBallot::leaf)
                        .equals(ballot.revision().prev());
    }

    /// A ballot that was cast in time and is sent once more after the close.
    private CastOutcome again(Ballot ballot, BallotBox box) {
        return switch (box.state()) {
            case BoxState.WithSeal with
            when ballots.indexOf(with.paper().id(), ballot.leaf()).isPresent() -> promised(ballot, box, true);
            case BoxState.Closing _ when isStored(ballot) -> unknown(ballot);
            default -> new CastOutcome.BoxNotOpen();
        };
    }

    private boolean isStored(Ballot ballot) {
        return ballots.find(id(ballot))
                .filter(b -> b.entry().equals(ballot.bytes()))
                .isPresent();
    }

    private CastOutcome promised(Ballot ballot, BallotBox box, boolean known) {
        Promise promise = new Promise(ballot.log(), ballot.leaf());
        return new CastOutcome.Promised(
                ballot.leaf(),
                promise.sign(keys.of(box.id().category().edition()).promise()),
                ReceiptCode.of(ballot.leaf()),
                known);
    }

    private static CastOutcome unknown(Ballot ballot) {
        return new CastOutcome.Unknown(ReceiptCode.of(ballot.leaf()));
    }

    private static BallotId id(Ballot ballot) {
        return new BallotId(ballot.key(), ballot.seq());
    }
}
