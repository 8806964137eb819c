package io.palmares.tally.io;

/// What marks on a ballot mean that are no plain ranking.
///
/// @param maxSkipped ranks left out one after the other that a ballot survives
/// @param maxRanks ranks that are looked at
public record MarkRules(Overvote overvote, Duplicate duplicate, int maxSkipped, int maxRanks) {
    public static final MarkRules USUAL =
            new MarkRules(Overvote.EXHAUST, Duplicate.SKIP, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /// Several candidates at one rank: the ballot ends there, or the rank is passed over, or they
    /// are equal.
    public enum Overvote {
        EXHAUST,
        SKIP,
        EQUAL
    }

    /// A candidate ranked again: the later mark is passed over, or the ballot ends there.
    public enum Duplicate {
        SKIP,
        EXHAUST
    }
}
