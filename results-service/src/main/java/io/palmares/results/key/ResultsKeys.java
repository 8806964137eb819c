package io.palmares.results.key;

import io.palmares.aggregate.Aggregates;

/// One key for each edition, by the edition's id.
public interface ResultsKeys extends Aggregates<ResultsKey, Void> {}
