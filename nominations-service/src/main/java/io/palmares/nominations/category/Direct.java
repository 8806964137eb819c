package io.palmares.nominations.category;

/// The recipient of a special award, decided by three people and accepted in confidence.
///
/// @param record the public record, canonical JSON
/// @param citationHash salted hash of the citation
public record Direct(String nominee, String candidate, String record, String salt, String label, String citationHash) {}
