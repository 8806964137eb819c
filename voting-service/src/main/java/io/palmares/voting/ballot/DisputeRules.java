package io.palmares.voting.ballot;

import io.palmares.booth.Ballot;
import io.palmares.booth.BallotReading;
import io.palmares.ledger.Bytes;
import io.palmares.ledger.Hash;
import io.palmares.ledger.PublicKey;
import io.palmares.voting.ballot.BoxState.Admission;
import io.palmares.voting.ballot.BoxState.Strike;
import io.palmares.voting.ballot.RulingAnswer.Applied;
import io.palmares.voting.ballot.RulingAnswer.TooLate;
import java.time.Instant;
import java.util.function.Function;

/// Strikes and admissions: between the seal and the end of the dispute window, before any ballot is opened.
public final class DisputeRules {
    private final RollKeys rolls;
    private final Ballots ballots;

    public DisputeRules(RollKeys rolls, Ballots ballots) {
        this.rolls = rolls;
        this.ballots = ballots;
    }

    RulingAnswer strike(BallotBox box, String ruling, Ruling.StrikeKey strike, Instant now) {
        return disputed(
                box,
                now,
                state -> isOnRoll(box.id(), state, strike.key())
                        ? new Applied(box.in(state.plus(new Strike(ruling, strike.key(), null, strike.code()))))
                        : new TooLate("the key is not on the roll"));
    }

    RulingAnswer strike(BallotBox box, String ruling, Ruling.StrikeLeaf strike, Instant now) {
        return disputed(
                box,
                now,
                state -> isIn(state, strike.leaf())
                        ? new Applied(box.in(state.plus(new Strike(ruling, null, strike.leaf(), strike.code()))))
                        : new TooLate("no such ballot is in the seal"));
    }

    RulingAnswer admit(BallotBox box, String ruling, Bytes entry, Instant now) {
        return disputed(box, now, state -> switch (Ballot.read(entry)) {
            case BallotReading.Refused(var refusal) -> new TooLate("not a ballot: " + refusal.detail());
            case BallotReading.Good(Ballot ballot) -> admit(box, ruling, state, ballot);
        });
    }

    private RulingAnswer admit(BallotBox box, String ruling, BoxState.Sealed state, Ballot ballot) {
        if (ballot.refusalFor(state.paper()).isPresent()) {
            return new TooLate("the ballot is for another paper");
        }
        if (!isOnRoll(box.id(), state, ballot.key())) {
            return new TooLate("the ballot's key is not on the roll");
        }
        return isIn(state, ballot.leaf())
                ? new TooLate("the ballot is in the box already")
                : new Applied(box.in(state.plus(new Admission(ruling, ballot.bytes(), ballot.leaf()))));
    }

    private static RulingAnswer disputed(BallotBox box, Instant now, Function<BoxState.Sealed, RulingAnswer> inTime) {
        return switch (box.state()) {
            case BoxState.Sealed state
            when box.isSuspended() || now.isBefore(state.disputedUntil()) -> inTime.apply(state);
            case BoxState.Sealed _, BoxState.Undisputed _ -> new TooLate("the dispute window is over");
            case BoxState.Cancelled _ -> new TooLate("the vote was cancelled");
            case BoxState.Unfrozen _, BoxState.Frozen _, BoxState.Open _, BoxState.Closing _ ->
                new TooLate("the box is not sealed: ballots are struck and admitted after the seal only");
        };
    }

    private boolean isOnRoll(BoxId box, BoxState.Sealed state, PublicKey key) {
        return rolls.holds(new RollId(box, state.paper().paper().roll().version()), key);
    }

    private boolean isIn(BoxState.Sealed state, Hash leaf) {
        return ballots.indexOf(state.paper().id(), leaf).isPresent()
                || state.admissions().stream()
                        .anyMatch(admitted -> admitted.leaf().equals(leaf));
    }
}
