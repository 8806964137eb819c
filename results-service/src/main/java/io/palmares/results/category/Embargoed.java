package io.palmares.results.category;

/// Somebody who is told a result before its announcement, and what for.
///
/// @param person an opaque id
public record Embargoed(String person, String purpose) {}
