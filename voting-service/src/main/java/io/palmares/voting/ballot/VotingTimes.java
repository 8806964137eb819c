package io.palmares.voting.ballot;

import java.time.Duration;
import java.time.Instant;

/// When a box really opens and closes, [opens, closes); a paper keeps what was first written.
public record VotingTimes(Instant opens, Instant closes) {
    VotingTimes noEarlierThan(VotingTimes other) {
        return new VotingTimes(later(opens, other.opens), later(closes, other.closes));
    }

    VotingTimes closing(Instant until) {
        return new VotingTimes(opens, until);
    }

    /// Instants already past stay.
    VotingTimes laterBy(Duration pause, Instant since) {
        return new VotingTimes(
                opens.isAfter(since) ? opens.plus(pause) : opens, closes.isAfter(since) ? closes.plus(pause) : closes);
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
