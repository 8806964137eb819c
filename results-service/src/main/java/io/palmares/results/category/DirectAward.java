package io.palmares.results.category;

/// A special award, decided in confidence.
///
/// @param citationHash salted
public record DirectAward(Entrant recipient, String citationHash) {}
