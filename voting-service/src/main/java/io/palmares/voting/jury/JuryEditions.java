package io.palmares.voting.jury;

import io.palmares.aggregate.Aggregates;

/// Editions, by their ids.
public interface JuryEditions extends Aggregates<JuryEdition, Void> {}
