package io.palmares.voting.jury;

import io.palmares.messaging.AppliedThrough;

/// A nominee's public record, the newest heard of.
///
/// @param label the salted hash that candidates are frozen with
/// @param record canonical JSON, as it was hashed
public record Profile(String nominee, AppliedThrough through, String label, String name, String kind, String record) {}
