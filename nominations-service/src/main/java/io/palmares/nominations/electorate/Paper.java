package io.palmares.nominations.electorate;

import java.time.Instant;

/// A frozen ballot paper, as the box told it.
///
/// @param paper leaf of its entry
public record Paper(String electorClass, String paper, int rollVersion, Instant opens, Instant closes) {}
