package io.palmares.results.ruling;

import io.palmares.aggregate.Aggregates;
import java.util.List;

/// The register.
public interface Rulings extends Aggregates<Ruling, Void> {
    /// Oldest first.
    List<Ruling> of(String edition);
}
