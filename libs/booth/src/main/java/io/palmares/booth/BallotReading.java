package io.palmares.booth;

/// What came of reading bytes as a ballot.
public sealed interface BallotReading {
    /// In form and signed by its key; whether it fits a paper is asked with [Ballot#refusalFor].
    record Good(Ballot ballot) implements BallotReading {}

    record Refused(BallotRefusal refusal) implements BallotReading {}
}
