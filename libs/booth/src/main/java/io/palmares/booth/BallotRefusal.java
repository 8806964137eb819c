package io.palmares.booth;

/// Why bytes are not a ballot, or not one for this paper.
///
/// @param detail for people: names field and rule, never the content
public record BallotRefusal(Reason reason, String detail) {
    /// What kind of fault it is.
    public enum Reason {
        TOO_LARGE,
        MALFORMED,
        NOT_A_BALLOT,
        WRONG_SIGNER,
        BAD_SIGNATURE,
        FOREIGN_PAPER,
        FOREIGN_LOG,
        WRONG_SIZE
    }
}
