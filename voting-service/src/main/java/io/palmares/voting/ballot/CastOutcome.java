package io.palmares.voting.ballot;

import io.palmares.booth.BallotRefusal;
import io.palmares.booth.ReceiptCode;
import io.palmares.ledger.Hash;
import io.palmares.ledger.SignedNote;

/// What came of a cast.
public sealed interface CastOutcome {
    /// The ballot is stored and will be in the seal. The same ballot again gets the same answer.
    ///
    /// @param known whether it was stored before
    record Promised(Hash leaf, SignedNote promise, ReceiptCode receipt, boolean known) implements CastOutcome {}

    /// Stored or not, it was too late for a promise: ask with the receipt.
    record Unknown(ReceiptCode receipt) implements CastOutcome {}

    /// This copy must not take ballots now; another may.
    record NotReady() implements CastOutcome {}

    /// An expected "no". Nothing was written.
    sealed interface Refused extends CastOutcome {}

    /// Not a ballot, not signed by its key, or not one for the paper it names.
    record NotABallot(BallotRefusal refusal) implements Refused {}

    record UnknownPaper() implements Refused {}

    record BoxNotOpen() implements Refused {}

    record NotOnRoll() implements Refused {}

    /// `seq` is 1 without `prev`, or one more than that of the ballot whose leaf is `prev`.
    record OutOfOrder() implements Refused {}

    /// Another ballot has this key and `seq`.
    record AnotherBallot() implements Refused {}
}
