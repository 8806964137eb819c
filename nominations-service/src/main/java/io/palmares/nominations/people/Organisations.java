package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;

/// All organisations, by their id.
public interface Organisations extends Aggregates<Organisation, Void> {}
