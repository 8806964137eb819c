package io.palmares.voting.jury;

/// What others are told.
public sealed interface JuryFact {
    /// Who goes on is public.
    ///
    /// @param entry the log's, base64url
    record Shortlisted(PublishedShortlist shortlist, String entry) implements JuryFact {}

    /// The jury's work is locked.
    ///
    /// @param scorecards how many
    /// @param digest over them, base64url
    /// @param commitment the digest's salted hash, which the log holds
    /// @param entry the log's, base64url
    record Sealed(int scorecards, String digest, String commitment, String entry) implements JuryFact {}
}
