package io.palmares.voting.jury;

/// What others are told.
public sealed interface JuryFact {
    record Shortlisted(PublishedShortlist shortlist) implements JuryFact {}

    /// The jury's work is locked.
    ///
    /// @param scorecards how many
    /// @param digest over them, base64url
    record Sealed(int scorecards, String digest) implements JuryFact {}
}
