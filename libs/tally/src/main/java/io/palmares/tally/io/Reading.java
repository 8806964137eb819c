package io.palmares.tally.io;

/// What came of reading a ballot file.
public sealed interface Reading permits BallotSheet, Malformed {}
