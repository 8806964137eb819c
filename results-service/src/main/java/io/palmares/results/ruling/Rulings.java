package io.palmares.results.ruling;

import io.palmares.aggregate.Aggregates;
import java.util.List;
import java.util.Optional;

/// The register.
public interface Rulings extends Aggregates<Ruling, Void> {
    /// Oldest first.
    List<Ruling> of(String edition);

    /// The ruling whose text has this salted hash.
    Optional<Ruling> ofText(String edition, String textHash);
}
