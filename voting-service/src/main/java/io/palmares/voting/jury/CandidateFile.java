package io.palmares.voting.jury;

/// What a juror reads about a candidate.
///
/// @param record canonical JSON
public record CandidateFile(String candidate, String name, String kind, String record, FileParts written) {}
