package io.palmares.results.category;

/// The seeds of a lot, 32 bytes each, base64url.
///
/// @param first the returning officer's
/// @param second the auditor's
public record RevealedLot(String first, String second) {}
