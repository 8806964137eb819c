package io.palmares.results.edition;

import io.palmares.aggregate.Aggregates;

/// Editions by their id.
public interface Editions extends Aggregates<Edition, Void> {}
