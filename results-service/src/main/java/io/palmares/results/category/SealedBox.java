package io.palmares.results.category;

/// What the box told of its seal.
///
/// @param leaves items in the box: `box`, ballots, `close`
/// @param root RFC 6962 over them, base64url
/// @param undisputed the dispute window is over
public record SealedBox(
        String electorClass,
        String paper,
        int leaves,
        String root,
        int ballots,
        int keys,
        boolean undisputed,
        int struck,
        int admitted) {
    public SealedBox afterDisputes(int strikes, int admissions) {
        return new SealedBox(electorClass, paper, leaves, root, ballots, keys, true, strikes, admissions);
    }
}
