package io.palmares.results.publication;

import io.palmares.contracts.PublicRecord;

/// A nominee as the public may read it.
///
/// @param candidate the id on ballot papers
public record PublicNominee(String candidate, PublicRecord is, NomineeStatus status) {}
