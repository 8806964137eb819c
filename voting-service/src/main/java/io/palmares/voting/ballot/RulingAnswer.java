package io.palmares.voting.ballot;

/// What a box makes of a ruling.
sealed interface RulingAnswer {
    record Applied(BallotBox changed) implements RulingAnswer {}

    record TooLate(String reason) implements RulingAnswer {}

    /// It speaks of something else, such as the end of nominations.
    record NotOurs() implements RulingAnswer {}
}
