package io.palmares.verifier.count;

/// Whom the chair preferred among the tied, and what the chair signed.
///
/// @param signed an entry, base64url
public record CastingVote(String preferred, String signed) {}
