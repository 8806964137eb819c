package io.palmares.tally;

/// The one way in.
public final class Tally {
    private Tally() {}

    /// Counts. The same contest gives the same count, byte for byte once printed, whatever the order of its
    /// ballots.
    public static Count count(Contest contest) {
        return new Count.Unsupported(contest, contest.rule().method());
    }
}
