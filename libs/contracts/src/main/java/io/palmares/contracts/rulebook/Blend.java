package io.palmares.contracts.rulebook;

/// Jury and voters together: F = jury·J + electorate·P, exact fractions that sum to 1.
///
/// @param minBallots under which the jury alone decides
public record Blend(String jury, String electorate, Transform transform, int minBallots) {
    /// How votes become P, 0 to 100.
    public enum Transform {
        SHARE,
        RANK,
        EURO
    }
}
