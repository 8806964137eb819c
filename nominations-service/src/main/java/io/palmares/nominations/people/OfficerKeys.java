package io.palmares.nominations.people;

import io.palmares.aggregate.Aggregates;

/// One key for each person who signs.
public interface OfficerKeys extends Aggregates<OfficerKey, Void> {}
